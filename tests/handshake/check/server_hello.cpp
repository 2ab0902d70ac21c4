#include <tlswire/handshake/check/server_hello.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

template <class M>
constexpr M read(bytes message) {
  return *parse<M>(message.sub(4));
}
constexpr auto second = read<ClientHello>(vectors::rfc8448::hello_retry_request_client_hello_2);
constexpr auto retry = read<HelloRetryRequest>(vectors::rfc8448::hello_retry_request_hello_retry_request);
static_assert(check(read<ServerHello>(vectors::rfc8448::simple_1rtt_server_hello),
                    {.client_hello = read<ClientHello>(vectors::rfc8448::simple_1rtt_client_hello)}));
static_assert(check(read<ServerHello>(vectors::rfc8448::hello_retry_request_server_hello),
                    {.client_hello = second, .hello_retry_request = retry}));

std::string said(const server& s, const client& c = {}) {
  const octets wire = s.wire();
  const octets hello_wire = c.wire();
  const auto hello = parse<ClientHello>(hello_wire);
  const auto framed = parse<ServerHello, framing>(wire);
  REQUIRE(hello);
  REQUIRE(framed);
  return text_of(check(*framed, {.client_hello = *hello}));
}
/// A ServerHello of TLS 1.2.
server old_server(const std::vector<x>& extensions = {}) {
  return {.session_id = "f1", .suite = "c02f", .extensions = extensions};
}
/// A ClientHello that offers TLS 1.2 only, by its legacy_version.
client old_client(const std::vector<x>& extensions = {}) {
  return {.suites = "c02f 00ff", .compression = "0001", .extensions = extensions};
}

TEST_CASE("check ServerHello: it echoes and chooses what the hello has") {
  CHECK(said(server{}) == "");
  CHECK(said({.legacy_version = "0304"}) ==
        "legacy_version: at byte 0: version 772 must not stand here (protocol_version)");
  CHECK(said({.session_id = "e1e3"}) ==
        "legacy_session_id_echo: at byte 34: not what an earlier message says (illegal_parameter)");
  CHECK(said({.suite = "1302"}) == "");
  CHECK(said({.suite = "1303"}) ==
        "cipher_suite: at byte 37: the value 4867 was not offered (illegal_parameter)");
  CHECK(said({.compression = "01"}) ==
        "legacy_compression_method: at byte 39: the value 1 must not stand here (illegal_parameter)");
}

TEST_CASE("check ServerHello: the version in supported_versions was offered, and is TLS 1.3 at least") {
  const client both{.extensions = {versions_13_and_12, algorithms, groups, share}};
  const x key{"0033", "001d 0002 d1d2"};
  CHECK(said({.extensions = {{"002b", "0304"}, key}}, both) == "");
  CHECK(said({.extensions = {{"002b", "0303"}, key}}, both) ==
        "extensions[0].supported_versions.selected_version: at byte 46: the value 771 was not offered "
        "(illegal_parameter)");
  CHECK(said({.extensions = {{"002b", "0305"}, key}}, both) ==
        "extensions[0].supported_versions.selected_version: at byte 46: the value 773 was not offered "
        "(illegal_parameter)");
}

TEST_CASE("check ServerHello: its share is in the group of one of the client's") {
  CHECK(said({.extensions = {{"002b", "0304"}, {"0033", "001d 0002 d1d2"}}}) == "");
  CHECK(said({.extensions = {{"002b", "0304"}, {"0033", "0017 0002 d1d2"}}}) ==
        "extensions[1].key_share.server_share.group: at byte 52: the value 23 was not offered "
        "(illegal_parameter)");
  CHECK(said({.extensions = {{"002b", "0304"}}}) ==
        "extensions: at byte 40: extension 51 is missing (missing_extension)");
  const client greased{
      .extensions = {versions_13, algorithms, {"000a", "0002 6a6a"}, {"0033", "0005 6a6a 0001 00"}}};
  CHECK(said({.extensions = {{"002b", "0304"}, {"0033", "6a6a 0001 d1"}}}, greased) ==
        "extensions[1].key_share.server_share.group: at byte 52: the value 27242 was not offered "
        "(illegal_parameter)");
}

TEST_CASE("check ServerHello: selected_identity is one of those that were offered") {
  const client offering{.extensions = {versions_13, groups, share, modes, psk}};
  const x version{"002b", "0304"};
  const x key{"0033", "001d 0002 d1d2"};
  CHECK(said({.extensions = {version, key, {"0029", "0000"}}}, offering) == "");
  CHECK(said({.extensions = {version, key, {"0029", "0001"}}}, offering) ==
        "extensions[2].pre_shared_key.selected_identity: at byte 62: the value 1, at most 0 allowed "
        "(illegal_parameter)");
}

TEST_CASE("check ServerHello: key_share goes with psk_dhe_ke, and its absence with psk_ke") {
  const auto offering = [](const std::string& ke_modes) {
    return client{.extensions = {versions_13, groups, share, {"002d", ke_modes}, psk}};
  };
  const server with_share{.extensions = {{"002b", "0304"}, {"0033", "001d 0002 d1d2"}, {"0029", "0000"}}};
  const server without{.extensions = {{"002b", "0304"}, {"0029", "0000"}}};
  CHECK(said(with_share, offering("01 01")) == "");
  CHECK(said(with_share, offering("01 00")) ==
        "extensions[1].key_share: at byte 48: contradicts another field (illegal_parameter)");
  CHECK(said(without, offering("01 00")) == "");
  CHECK(said(without, offering("01 01")) ==
        "extensions[1].pre_shared_key: at byte 48: contradicts another field (illegal_parameter)");
  CHECK(said(with_share, offering("02 0001")) == "");
  CHECK(said(without, offering("02 0001")) == "");
}

TEST_CASE("check ServerHello: no extension that was not asked for, or is not for it") {
  const x version{"002b", "0304"};
  const x key{"0033", "001d 0002 d1d2"};
  CHECK(said({.extensions = {version, key, {"7777", ""}}},
             {.extensions = {versions_13, algorithms, groups, share, {"7777", ""}}}) == "");
  CHECK(said({.extensions = {version, key, {"7777", ""}}}) ==
        "extensions[2]: at byte 58: extension 30583 was not asked for (unsupported_extension)");
  CHECK(said({.extensions = {version, key, {"0029", "0000"}}}) ==
        "extensions[2].pre_shared_key: at byte 58: extension 41 was not asked for (unsupported_extension)");
  CHECK(said({.extensions = {version, key, {"000a", ""}}}) ==
        "extensions[2].supported_groups: at byte 58: extension 10 must not stand here (illegal_parameter)");
}

std::string said_after_retry(const server& s, const std::vector<x>& asked) {
  server before = retry_server();
  before.extensions = asked;
  const octets retry_wire = before.wire();
  const octets wire = s.wire();
  const octets hello_wire = client{.extensions = {versions_13_and_12,
                                                  algorithms,
                                                  groups,
                                                  {"0033", "000c 0017 0002 a1a2 0018 0002 a1a2"}}}
                                .wire();
  const auto hello = parse<ClientHello>(hello_wire);
  const auto request = parse<HelloRetryRequest>(retry_wire);
  const auto answer = parse<ServerHello>(wire);
  REQUIRE(hello);
  REQUIRE(request);
  REQUIRE(answer);
  return text_of(check(*answer, {.client_hello = *hello, .hello_retry_request = *request}));
}

TEST_CASE("check ServerHello: it keeps what the HelloRetryRequest chose") {
  const std::vector<x> asked{{"002b", "0304"}, {"0033", "0017"}};
  const std::vector<x> kept{{"002b", "0304"}, {"0033", "0017 0002 d1d2"}};
  CHECK(said_after_retry({.extensions = kept}, asked) == "");
  CHECK(said_after_retry({.suite = "1302", .extensions = kept}, asked) ==
        "cipher_suite: at byte 37: not what an earlier message says (illegal_parameter)");
  CHECK(said_after_retry({.extensions = {{"002b", "0304"}, {"0033", "0018 0002 d1d2"}}}, asked) ==
        "extensions[1].key_share.server_share.group: at byte 52: not what an earlier message says "
        "(illegal_parameter)");
  CHECK(said_after_retry({.extensions = {{"002b", "0305"}, {"0033", "0017 0002 d1d2"}}}, asked) ==
        "extensions[0].supported_versions.selected_version: at byte 46: not what an earlier message says "
        "(illegal_parameter)");
  CHECK(said_after_retry({.extensions = {}}, asked) ==
        "legacy_version: at byte 0: not what an earlier message says (illegal_parameter)");
}

TEST_CASE("check ServerHello of TLS 1.2: it chooses what was offered") {
  const auto one = [](auto change) {
    server s = old_server();
    change(s);
    return said(s, old_client());
  };
  CHECK(said(old_server(), old_client()) == "");
  CHECK(one([](server& s) { s.legacy_version = "0302"; }) == "");
  CHECK(one([](server& s) { s.legacy_version = "0304"; }) ==
        "legacy_version: at byte 0: version 772 must not stand here (protocol_version)");
  CHECK(one([](server& s) { s.suite = "c030"; }) ==
        "cipher_suite: at byte 36: the value 49200 was not offered (illegal_parameter)");
  CHECK(one([](server& s) { s.compression = "01"; }) == "");
  CHECK(one([](server& s) { s.compression = "02"; }) ==
        "legacy_compression_method: at byte 38: the value 2 was not offered (illegal_parameter)");
}

TEST_CASE("check ServerHello of TLS 1.2: a client that offers versions takes none but those") {
  const auto after = [](const x& versions) {
    return said(old_server(), {.suites = "c02f", .extensions = {versions, algorithms, groups, share}});
  };
  CHECK(after(versions_13_and_12) == "");
  CHECK(after(versions_13) ==
        "legacy_version: at byte 0: version 771 must not stand here (protocol_version)");
}

TEST_CASE("check ServerHello of TLS 1.2: the sentinels of a downgrade") {
  const std::string plain(48, '2');
  const std::string to_12 = plain + "444f574e47524401";
  const std::string to_11 = plain + "444f574e47524400";
  const std::string neither = plain + "444f574e47524402";
  const client new_client{.suites = "c02f",
                          .extensions = {{"002b", "06 0304 0303 0302"}, algorithms, groups, share}};
  const auto answer = [](const std::string& random, const std::string& version) {
    server s = old_server();
    s.random = random;
    s.legacy_version = version;
    return s;
  };
  const std::string refused = "random: at byte 2: marked as a downgrade (illegal_parameter)";
  CHECK(said(answer(neither, "0303"), new_client) == "");
  CHECK(said(answer(to_12, "0303"), new_client) == refused);
  CHECK(said(answer(to_11, "0303"), new_client) == refused);
  CHECK(said(answer(to_11, "0302"), new_client) == refused);
  // A client of TLS 1.2 looks at the second sentinel, and below TLS 1.2 only.
  CHECK(said(answer(to_12, "0303"), old_client()) == "");
  CHECK(said(answer(to_11, "0303"), old_client()) == "");
  CHECK(said(answer(to_12, "0302"), old_client()) == "");
  CHECK(said(answer(to_11, "0302"), old_client()) == refused);
  client older = old_client();
  older.legacy_version = "0302";
  CHECK(said(answer(to_11, "0302"), older) == "");
  // In TLS 1.3 they mean nothing.
  server current;
  current.random = to_12;
  CHECK(said(current) == "");
}

TEST_CASE("check ServerHello of TLS 1.2: answers need a request, or the signalling cipher suite") {
  const x reneg{"ff01", "00"};
  const x ems{"0017", ""};
  CHECK(said(old_server({ems}), old_client({ems})) == "");
  CHECK(said(old_server({ems}), old_client()) ==
        "extensions[0].extended_main_secret: at byte 41: extension 23 was not asked for "
        "(unsupported_extension)");
  CHECK(said(old_server({reneg}), old_client()) == "");
  CHECK(said(old_server({reneg}), {.suites = "c02f", .extensions = {}}) ==
        "extensions[0].renegotiation_info: at byte 41: extension 65281 was not asked for "
        "(unsupported_extension)");
  CHECK(said(old_server({reneg}), {.suites = "c02f", .extensions = {reneg}}) == "");
}

TEST_CASE("check ServerHello of TLS 1.2: supported_groups is let pass, as some servers send it") {
  const x own{"000a", "0002 001d"};
  CHECK(said(old_server({own}), old_client({groups})) == "");
  CHECK(said(old_server({own}), old_client()) ==
        "extensions[0].supported_groups: at byte 41: extension 10 was not asked for (unsupported_extension)");
  CHECK(said(old_server({{"000d", "0002 0403"}}), old_client({algorithms})) ==
        "extensions[0].signature_algorithms: at byte 41: extension 13 must not stand here "
        "(illegal_parameter)");
}

TEST_CASE("check ServerHello of DTLS: versions descend, and 1.3 is told by supported_versions") {
  const client offering{.legacy_version = "fefd",
                        .suites = "1301 c02f",
                        .extensions = {{"002b", "04 fefc fefd"}, algorithms, groups, share}};
  const x key{"0033", "001d 0002 d1d2"};
  CHECK(said({.legacy_version = "fefd", .session_id = "", .extensions = {{"002b", "fefc"}, key}}, offering) ==
        "");
  CHECK(said({.legacy_version = "fefd", .session_id = "", .extensions = {{"002b", "fefd"}, key}}, offering) ==
        "extensions[0].supported_versions.selected_version: at byte 44: the value 65277 was not offered "
        "(illegal_parameter)");
  CHECK(said({.legacy_version = "fefd", .suite = "c02f", .extensions = {}}, offering) == "");
  CHECK(said({.legacy_version = "feff", .suite = "c02f", .extensions = {}}, offering) ==
        "legacy_version: at byte 0: version 65279 must not stand here (protocol_version)");
}

TEST_CASE("check ServerHello of TLS 1.2: renegotiation_info is bound to the handshake before") {
  CHECK(said(old_server({{"ff01", "00"}}), old_client()) == "");
  CHECK(said(old_server({{"ff01", "01 aa"}}), old_client()) ==
        "extensions[0].renegotiation_info.renegotiated_connection: at byte 45: not bound to the handshake "
        "before (handshake_failure)");
  const client again = old_client({{"ff01", "02 abcd"}});
  CHECK(said(old_server({{"ff01", "04 abcd 1234"}}), again) == "");
  CHECK(said(old_server({{"ff01", "04 abce 1234"}}), again) ==
        "extensions[0].renegotiation_info.renegotiated_connection: at byte 45: not bound to the handshake "
        "before (handshake_failure)");
  CHECK(said(old_server({{"ff01", "02 abcd"}}), again) ==
        "extensions[0].renegotiation_info.renegotiated_connection: at byte 45: not bound to the handshake "
        "before (handshake_failure)");
  CHECK(said(old_server({{"ff01", "00"}}), again) ==
        "extensions[0].renegotiation_info.renegotiated_connection: at byte 45: not bound to the handshake "
        "before (handshake_failure)");
}

TEST_CASE("check ServerHello of TLS 1.2: record_size_limit holds 2^14 at most") {
  const client asking = old_client({{"001c", "4000"}});
  CHECK(said(old_server({{"001c", "4000"}}), asking) == "");
  CHECK(said(old_server({{"001c", "4001"}}), asking) ==
        "extensions[0].record_size_limit.record_size_limit: at byte 45: the value 16385, at most 16384 "
        "allowed (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
