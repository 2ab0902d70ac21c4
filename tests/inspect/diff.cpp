#include <tlswire/inspect/diff.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/mutation.hpp"
#include "inspect/samples.hpp"
#include "support/allocations.hpp"
#include "support/hex.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

using buffer = std::vector<std::uint8_t>;

template <class T, class Context = no_context>
std::string difference(bytes a, bytes b, diff_options options = {}, const Context& context = {}) {
  std::vector<draft_node> nodes(20'000);
  std::string out;
  const diff_result result = print_diff<T>(
      a, b, nodes, [&](std::string_view text) { out += text; }, options, context);
  CHECK(result.done);
  CHECK(result.lines == static_cast<std::size_t>(std::count(out.begin(), out.end(), '\n')));
  return out;
}

buffer hello_of(const std::string& file) {
  for (const auto& message : messages_in(vectors::read_hex((vectors::root() / file).string()))) {
    if (message[0] == 1) return {message.begin() + 4, message.end()};
  }
  FAIL("no ClientHello");
  return {};
}
bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}
/// The lines, sorted; if asked for, with the signs exchanged.
std::vector<std::string> lines(const std::string& text, bool exchange = false) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) {
    if (exchange && line[0] != '~') line[0] = line[0] == '-' ? '+' : '-';
    out.push_back(line);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("diff: the two ClientHellos of RFC 8448 section 5") {
  using namespace vectors::rfc8448;
  const bytes first = bytes(hello_retry_request_client_hello_1).sub(4);
  const bytes second = bytes(hello_retry_request_client_hello_2).sub(4);
  CHECK(difference<ClientHello>(first, second, {.text = {.most_hex = 4}}) ==
        "- extensions.key_share.client_shares[0].group: x25519 (0x001d)\n"
        "- extensions.key_share.client_shares[0].key_exchange: e8e8e3f3\u2026 (32 bytes)\n"
        "+ extensions.key_share.client_shares[0].group: secp256r1 (0x0017)\n"
        "+ extensions.key_share.client_shares[0].key_exchange: 04a6da73\u2026 (65 bytes)\n"
        "+ extensions.cookie.cookie: 71dcd04b\u2026 (114 bytes)\n"
        "+ extensions.padding.padding_bytes: 175 bytes\n");
}

TEST_CASE("diff: two hellos of Chromium differ by what is fresh, by GREASE, and by the order of extensions") {
  const buffer first = hello_of("chromium/client_hello_01.hex");
  const buffer second = hello_of("chromium/client_hello_02.hex");
  const std::string all = difference<ClientHello>(bytes(first), bytes(second), {.text = {.most_hex = 4}});
  CHECK(has_line(all, "- random: b124944e\u2026 (32 bytes)"));
  CHECK(has_line(all, "+ random: 40282df4\u2026 (32 bytes)"));
  CHECK(has_line(all, "- cipher_suites[0]: 0x7a7a (GREASE)"));
  CHECK(has_line(all, "- extensions.0x6a6a: (empty)"));
  CHECK(has_line(all, "~ extensions: order"));
  std::string rest;
  for (const std::string& line : lines(difference<ClientHello>(
           bytes(first), bytes(second), {.ignore_fresh = true, .ignore_grease = true}))) {
    if (line.find("extensions.encrypted_client_hello") == std::string::npos) rest += line + "\n";
  }
  CHECK(rest == "~ extensions: order\n");
}

TEST_CASE("diff: OpenSSL and GnuTLS") {
  const buffer first = hello_of("openssl/client_hello_default.hex");
  const buffer second = hello_of("gnutls/client_hello_default.hex");
  const std::string text = difference<ClientHello>(bytes(first), bytes(second), {.ignore_fresh = true});
  CHECK(has_line(text, "+ extensions.record_size_limit.record_size_limit: 16385"));
  CHECK(has_line(text, "+ extensions.psk_key_exchange_modes.ke_modes[1]: psk_ke (0x00)"));
  CHECK(has_line(text, "+ extensions.key_share.client_shares[0].group: secp256r1 (0x0017)"));
  CHECK(has_line(text,
                 "- extensions.ec_point_formats.ec_point_format_list[1]: ansiX962_compressed_prime (0x01)"));
  CHECK(has_line(text, "~ cipher_suites: order"));
  CHECK(has_line(text, "~ extensions: order"));
  CHECK(text.find("random") == std::string::npos);
  CHECK(text.find("x25519") == std::string::npos);
}

TEST_CASE("diff: elements are compared with equal ones, structs with those that begin alike") {
  CHECK(difference<NamedGroupList>(hex<"0006 001d 0017 0018">(), hex<"0006 0017 001d 0019">()) ==
        "- named_group_list[2]: secp384r1 (0x0018)\n"
        "+ named_group_list[2]: secp521r1 (0x0019)\n"
        "~ named_group_list: order\n");
  CHECK(difference<NamedGroupList>(hex<"0004 001d 001d">(), hex<"0002 001d">()) ==
        "- named_group_list[1]: x25519 (0x001d)\n");
  CHECK(
      difference<KeyShareClientHello>(hex<"000a 001d 0001 aa 0017 0001 bb">(), hex<"0005 0017 0001 cc">()) ==
      "- client_shares[0].group: x25519 (0x001d)\n"
      "- client_shares[0].key_exchange: aa\n"
      "- client_shares[1].key_exchange: bb\n"
      "+ client_shares[0].key_exchange: cc\n");
  // One share too many for one group: the equal ones go together.
  CHECK(
      difference<KeyShareClientHello>(hex<"000a 001d 0001 aa 001d 0001 bb">(), hex<"0005 001d 0001 bb">()) ==
      "- client_shares[0].group: x25519 (0x001d)\n"
      "- client_shares[0].key_exchange: aa\n");
  CHECK(difference<vector<uint16, 0, 255>>(hex<"00">(), hex<"02 0001">()) == "+ [0]: 1\n");
}

TEST_CASE("diff: a member that is missing, another message, and bytes that are left over") {
  const bytes hello = bytes(vectors::rfc8448::simple_1rtt_server_hello);
  CHECK(has_line(difference<ServerHello>(hello.sub(4), hello.sub(4, 38)),
                 "- extensions.supported_versions.selected_version: TLS 1.3 (0x0304)"));
  const std::string other = difference<Handshake>(
      hello, bytes(vectors::rfc8448::simple_1rtt_encrypted_extensions), {}, context<>{});
  CHECK(has_line(other, "- msg_type: server_hello (0x02)"));
  CHECK(has_line(other, "+ msg_type: encrypted_extensions (0x08)"));
  CHECK(has_line(other, "- body.cipher_suite: TLS_AES_128_GCM_SHA256 (0x1301)"));
  CHECK(difference<uint8>(hex<"01">(), hex<"02 ff">()) == "- 1\n+ 2\n+ undecoded ff\n");
  CHECK(difference<varint>(hex<"4001">(), hex<"01">()) == "- 1\n+ 1\n");
  CHECK(difference<vector<uint16, 0, 255>>(hex<"02 0001">(), hex<"03 0001">()) ==
        "- declared length 2\n+ declared length 3\n");
}

TEST_CASE("diff: nothing is printed only if nothing differs, and what is printed can be read both ways") {
  const every_kind::context_type context{};
  mutator<every_kind::Message, every_kind::context_type> mutated(every_kind::samples(), 9, context);
  mutator<ClientHello> hellos(bodies_of<ClientHello>(), 9);
  std::size_t same = 0;
  for (std::size_t i = 0; i < 1'500; ++i) {
    const bool hello = i % 5 == 0;
    const buffer a = hello ? hellos.next() : mutated.next();
    const buffer b = hello ? hellos.next() : mutated.next();
    const auto compare = [&](const buffer& x, const buffer& y) {
      return hello ? difference<ClientHello>(bytes(x), bytes(y))
                   : difference<every_kind::Message>(bytes(x), bytes(y), {}, context);
    };
    const std::string there = compare(a, b);
    CAPTURE(to_hex(bytes(a)));
    CAPTURE(to_hex(bytes(b)));
    REQUIRE(there.empty() == (a == b));
    REQUIRE(lines(there, true) == lines(compare(b, a)));
    REQUIRE(compare(a, a) == "");
    same += a == b ? 1 : 0;
  }
  CHECK(same > 0);
}

TEST_CASE("diff: too few nodes are an answer") {
  std::vector<draft_node> nodes(2);
  std::size_t pieces = 0;
  const diff_result result = print_diff<NamedGroupList>(
      bytes(hex<"0004 001d 0017">()), bytes(hex<"0002 001d">()), nodes, [&](std::string_view) { ++pieces; });
  CHECK_FALSE(result.done);
  CHECK(result.needed == 4);
  CHECK(pieces == 0);
  nodes.resize(6);
  CHECK_FALSE(print_diff<NamedGroupList>(bytes(hex<"0004 001d 0017">()), bytes(hex<"0002 001d">()), nodes,
                                         [&](std::string_view) { ++pieces; })
                  .done);
  nodes.resize(7);
  const diff_result enough = print_diff<NamedGroupList>(
      bytes(hex<"0004 001d 0017">()), bytes(hex<"0002 001d">()), nodes, [&](std::string_view) { ++pieces; });
  CHECK(enough.done);
  CHECK(enough.lines == 1);
}

TEST_CASE("diff: long lists are compared place by place, in bounded time") {
  buffer first = from_hex("7ffe");
  for (std::size_t i = 0; i < 0x3fff; ++i) {
    first.push_back(static_cast<std::uint8_t>(i >> 8));
    first.push_back(static_cast<std::uint8_t>(i));
  }
  buffer second = first;
  second[2 + 2 * 7] = 0xff;
  std::vector<draft_node> nodes(40'000);
  std::string out;
  const diff_result result = print_diff<NamedGroupList>(bytes(first), bytes(second), nodes,
                                                        [&](std::string_view text) { out += text; });
  CHECK(result.done);
  CHECK(out == "- named_group_list[7]: sect233r1 (0x0007)\n+ named_group_list[7]: 0xff07\n");
}

TEST_CASE("diff: drafts that were edited are compared like others, and nothing is allocated") {
  std::vector<draft_node> nodes(512);
  std::vector<draft_node> more(512);
  const bytes hello = bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4);
  draft before(nodes);
  draft after(more);
  REQUIRE(before.read<ClientHello>(hello));
  REQUIRE(after.read<ClientHello>(hello));
  REQUIRE(after.set_value(after.find("cipher_suites[1]"), 0x1304));
  REQUIRE(after.remove(after.find("extensions[3]")));
  std::string out;
  out.reserve(1'000);
  std::size_t count = 0;
  const std::size_t allocated =
      allocations_of([&] { count = print_diff(before, after, [&](std::string_view text) { out += text; }); });
  CHECK(allocated == 0);
  CHECK(count == 3);
  CHECK(out ==
        "- cipher_suites[1]: TLS_CHACHA20_POLY1305_SHA256 (0x1303)\n"
        "+ cipher_suites[1]: TLS_AES_128_CCM_SHA256 (0x1304)\n"
        "- extensions.session_ticket.ticket: (empty)\n");
}
