#include <tlswire/inspect/walker.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"
#include "inspect/samples.hpp"
#include "support/hex.hpp"
#include "support/text.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

/// The violations of a message as text, in the order in which they are reported, and its parts.
struct report {
  std::vector<std::string> violations;
  std::vector<walk_node> parts;
  std::vector<walk_node> open;

  void enter(const walk_node& node) {
    parts.push_back(node);
    open.push_back(node);
  }
  void leave(const walk_node& node) {
    CHECK(open.back().offset == node.offset);
    open.pop_back();
  }
  void violation(const parse_error& error, std::size_t) { violations.push_back(test::error_text(error)); }

  const walk_node& part(std::string_view name) const {
    for (const walk_node& n : parts) {
      if (n.name == name) return n;
    }
    FAIL("no such part");
    return parts.front();
  }
};

template <class T, class Context = no_context>
report walk_over(bytes in, const Context& context = {}) {
  report found;
  const std::size_t count = walk<T>(in, context, found);
  CHECK(count == found.violations.size());
  CHECK(found.open.empty());
  return found;
}

std::vector<std::string> violations(std::initializer_list<expected_error> expected) {
  std::vector<std::string> out;
  for (const expected_error& e : expected) out.push_back(test::error_text(e));
  return out;
}

struct Counted {
  uint8 count = 0;
  sized<rest<>, &Counted::count> data{};
};

const bytes client_hello = bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4);

struct changed_byte {
  std::size_t at;
  std::uint8_t value;
};
std::vector<std::uint8_t> client_hello_with(std::initializer_list<changed_byte> changes) {
  std::vector<std::uint8_t> out(client_hello.begin(), client_hello.end());
  for (const changed_byte& c : changes) out[c.at] = c.value;
  return out;
}

}  // namespace

TEST_CASE("walker: names, numbers, lengths and places of the parts of a message") {
  const report found = walk_over<ClientHello>(client_hello);
  CHECK(found.violations.empty());
  const walk_node& root = found.parts[0];
  CHECK(root.schema == &schema_of<ClientHello>);
  CHECK(root.depth == 0);
  CHECK(root.wire.size() == 192);

  const walk_node& version = found.part("legacy_version");
  CHECK(version.value == 0x0303);
  CHECK(version.depth == 1);
  CHECK(version.complete);

  const walk_node& share = found.part("key_exchange");
  CHECK(share.offset == 103);
  CHECK(share.wire.size() == 34);
  CHECK(share.header == 2);
  CHECK(share.declared == 32);
  CHECK(share.content().size() == 32);

  // An extension has its type as value, its index as place and its name if its body is known.
  const walk_node& extension = found.part("key_share");
  CHECK(extension.schema->kind == wire_kind::extension);
  CHECK(extension.value == 51);
  CHECK(extension.is_element);
  CHECK(extension.index == 4);
  CHECK(extension.declared == 38);
}

TEST_CASE("walker: what holds no bytes of its own is no part") {
  const report found = walk_over<ClientHello>(client_hello);
  // An optional_tail and a choice.
  CHECK(found.part("extensions").schema->kind == wire_kind::extension_list);
  CHECK(found.part("name").schema->kind == wire_kind::opaque);
  // Absent extensions.
  const report short_one = walk_over<ClientHello>(client_hello.sub(0, 45));
  CHECK(short_one.violations.empty());
  CHECK(short_one.parts.back().name == "legacy_compression_methods");
}

TEST_CASE("walker: three separate faults are all reported, each with its place") {
  const auto hello = client_hello_with({{53, 5}, {104, 33}, {184, 2}});
  const report found = walk_over<ClientHello>(bytes(hello));
  CHECK(found.violations ==
        violations({
            {errc::unknown_case, 54, "extensions[0].server_name.server_name_list[0].name", 5, 0},
            {errc::length_overrun, 103, "extensions[4].key_share.client_shares[0].key_exchange", 33, 32},
            {errc::length_overrun, 184, "extensions[7].psk_key_exchange_modes.ke_modes", 2, 1},
        }));
}

TEST_CASE("walker: one wrong length is one violation, and what stands around it is walked") {
  // The length of the list, one less: RFC 8448's groups are followed by a byte that belongs to nothing.
  const auto shorter = client_hello_with({{72, 17}});
  const report less = walk_over<ClientHello>(bytes(shorter));
  CHECK(less.violations == violations({{errc::length_not_a_multiple, 71,
                                        "extensions[2].supported_groups.named_group_list", 17, 2},
                                       {errc::trailing_data, 90, "extensions[2].supported_groups", 0, 1}}));
  CHECK(less.part("record_size_limit").complete);

  // The length of the extension, far too much: it takes what follows, and is told once.
  const auto longer = client_hello_with({{139, 3}});
  const report more = walk_over<ClientHello>(bytes(longer));
  CHECK(more.violations ==
        violations({{errc::length_overrun, 139, "extensions[5].extension_data", 0x303, 51}}));
  CHECK(more.part("versions").complete);
}

TEST_CASE("walker: a truncated hello is shown as far as it goes, with one violation") {
  for (std::size_t size = 0; size < client_hello.size(); ++size) {
    const report found = walk_over<ClientHello>(client_hello.sub(0, size));
    CAPTURE(size);
    CHECK(found.violations.size() == (size == 45 ? 0 : 1));
    std::size_t shown = 0;
    for (const walk_node& n : found.parts) {
      if (n.offset + n.wire.size() > shown) shown = n.offset + n.wire.size();
    }
    CHECK(shown == size);
  }
}

TEST_CASE("walker: behind a length that says too much, what ends too early is no second violation") {
  // The end is not the one that was meant: neither a field that is cut there nor bytes that are left over are
  // news.
  CHECK(walk_over<length_prefixed<uint8, Counted>>(hex<"09 05aabb">()).violations ==
        violations({{errc::length_overrun, 0, "", 9, 3}}));
  CHECK(walk_over<length_prefixed<uint8, Counted>>(hex<"09 01aabb">()).violations ==
        violations({{errc::length_overrun, 0, "", 9, 3}}));
  CHECK(walk_over<vector<every_kind::Run, 0, 255>>(hex<"09 03aa">()).violations ==
        violations({{errc::length_overrun, 0, "", 9, 2}}));
  // What is wrong by itself is.
  CHECK(
      walk_over<vector<every_kind::Run, 0, 255>>(hex<"09 01aa 80">()).violations ==
      violations({{errc::length_overrun, 0, "", 9, 3}, {errc::length_above_maximum, 3, "[1]", 0x80, 0x7f}}));
}

TEST_CASE("walker: an element that fails ends its list, and no other") {
  // Two key shares, of which the first says too much; then an extension with a body that is too short.
  constexpr auto& list = hex<"0014  0033 000c 000a 001d 0063 aa 0017 0001 bb  002b 0000">();
  const report found = walk_over<extension_list<message::client_hello>>(list);
  CHECK(found.violations ==
        violations({{errc::length_overrun, 10, "[0].key_share.client_shares[0].key_exchange", 0x63, 6},
                    {errc::truncated, 22, "[1].supported_versions.versions", 1, 0}}));
}

TEST_CASE("walker: a second extension of a type is reported, and its body walked all the same") {
  constexpr auto& list = hex<"0010  002b 0003 020304  002b 0005 020304 ffff">();
  const report found = walk_over<extension_list<message::client_hello>>(list);
  CHECK(found.violations == violations({{errc::duplicate_extension, 9, "[1]"},
                                        {errc::trailing_data, 16, "[1].supported_versions", 0, 2}}));
}

TEST_CASE("walker: an extension list that ends inside an extension") {
  CHECK(walk_over<EncryptedExtensions>(hex<"0001 00">()).violations ==
        violations({{errc::truncated, 2, "extensions[0].extension_type", 2, 1}}));
  CHECK(walk_over<EncryptedExtensions>(hex<"0003 000000">()).violations ==
        violations({{errc::truncated, 4, "extensions[0].extension_data", 2, 1}}));
}

TEST_CASE("walker: bytes behind the message are a part of their own") {
  std::vector<std::uint8_t> longer = client_hello_with({});
  longer.push_back(7);
  const report found = walk_over<ClientHello>(bytes(longer));
  CHECK(found.violations == violations({{errc::trailing_data, 192, "", 0, 1}}));
  CHECK(found.parts.back().schema->kind == wire_kind::undecoded);
  CHECK(found.parts.back().depth == 0);
}

TEST_CASE("walker: a HelloRetryRequest is no ServerHello") {
  const bytes retry = bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4);
  CHECK(walk_over<HelloRetryRequest>(retry).violations.empty());
  CHECK(walk_over<ServerHello>(retry).violations == violations({{errc::wrong_message, 0, ""}}));
}

TEST_CASE("walker: values of the context are asked for") {
  const std::vector<std::uint8_t> data(32, 1);
  CHECK(walk_over<Finished>(bytes(data), context<>{{.hash_length = 32}}).violations.empty());
  CHECK(walk_over<Finished>(bytes(data), context<>{{.hash_length = 48}}).violations ==
        violations({{errc::truncated, 0, "verify_data", 48, 32}}));
  CHECK(walk_over<Finished>(bytes(data), context<>{{.hash_length = 12}}).violations ==
        violations({{errc::trailing_data, 12, "", 0, 20}}));
}

TEST_CASE("walker: bodies are those of the message, and of what the context registers") {
  constexpr auto& list = hex<"000c ee01 0002 0000 ee03 0002 0009">();
  CHECK(walk_over<extension_list<every_kind::tag>>(list).violations.empty());
  const report found = walk_over<extension_list<every_kind::tag>>(list, every_kind::context_type{});
  CHECK(found.violations == violations({{errc::nonzero_padding, 13, "[1].padded", 9, 0}}));
  CHECK(found.part("nested").value == 0xee01);
}

TEST_CASE("walker: a violation that leaves a value whole does not end what is around it") {
  const auto samples = every_kind::samples();
  std::vector<std::uint8_t> message = samples.front();
  // Both constants in the array, and the magic number.
  REQUIRE(message[4] == 0x12);
  message[4] = 0x13;
  message[11] = 6;
  message[13] = 6;
  CHECK(walk_over<every_kind::Message>(bytes(message), every_kind::context_type{}).violations ==
        violations({{errc::constant_mismatch, 4, "magic"},
                    {errc::constant_mismatch, 11, "pairs[0].seven"},
                    {errc::constant_mismatch, 13, "pairs[1].seven"}}));
}

TEST_CASE("walker: what a user's codec reports stands within the path around it") {
  std::vector<std::uint8_t> message = every_kind::samples().front();
  REQUIRE(message[29] == 1);
  message[29] = 0x80;
  const report found = walk_over<every_kind::Message>(bytes(message), every_kind::context_type{});
  CHECK(found.violations == violations({{errc::length_above_maximum, 29, "runs[0]", 0x80, 0x7f}}));
  CHECK(found.part("run").value == 2);
  CHECK(found.part("behind").content() == bytes(hex<"1122">()));
}

TEST_CASE("walker: a schema of one's own is walked like any other") {
  static constexpr schema number{.kind = wire_kind::number, .min_size = 2, .max_size = 2, .width = 2};
  static constexpr schema list{.kind = wire_kind::vector,
                               .min_size = 1,
                               .max_size = 256,
                               .width = 1,
                               .low = 0,
                               .high = 255,
                               .inner = &number};
  report found;
  const std::size_t count = walk(list, hex<"04 0001 0002">(), nullptr, found);
  CHECK(count == 0);
  CHECK(found.parts.size() == 3);
  CHECK(found.parts[2].value == 2);
}

TEST_CASE("walker: elements that take no bytes come to an end") {
  static constexpr schema nothing{.kind = wire_kind::structure, .name = "Nothing"};
  static constexpr schema list{
      .kind = wire_kind::vector, .min_size = 1, .max_size = 256, .width = 1, .high = 255, .inner = &nothing};
  report found;
  const std::size_t count = walk(list, hex<"02 aabb">(), nullptr, found);
  CHECK(count == 0);
  CHECK(found.parts.back().schema->kind == wire_kind::undecoded);
}
