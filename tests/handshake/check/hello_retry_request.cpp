#include <tlswire/handshake/check/hello_retry_request.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

static_assert(
    check(*parse<HelloRetryRequest>(bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4)),
          {.client_hello =
               *parse<ClientHello>(bytes(vectors::rfc8448::hello_retry_request_client_hello_1).sub(4))}));

std::string said(const server& s, const client& c = {}) {
  const octets wire = s.wire();
  const octets hello_wire = c.wire();
  const auto retry = parse<HelloRetryRequest>(wire);
  const auto hello = parse<ClientHello>(hello_wire);
  REQUIRE(retry);
  REQUIRE(hello);
  return text_of(check(*retry, {.client_hello = *hello}));
}
std::string said_with(const std::vector<x>& extensions) {
  server s = retry_server();
  s.extensions = extensions;
  return said(s);
}

TEST_CASE("check HelloRetryRequest: it echoes and chooses what the hello has") {
  const auto one = [](auto change) {
    server s = retry_server();
    change(s);
    return said(s);
  };
  CHECK(said(retry_server()) == "");
  CHECK(one([](server& s) { s.legacy_version = "0304"; }) ==
        "legacy_version: at byte 0: version 772 must not stand here (protocol_version)");
  CHECK(one([](server& s) { s.session_id = "e1e3"; }) ==
        "legacy_session_id_echo: at byte 34: not what an earlier message says (illegal_parameter)");
  CHECK(one([](server& s) { s.suite = "1302"; }) == "");
  CHECK(one([](server& s) { s.suite = "1303"; }) ==
        "cipher_suite: at byte 37: the value 4867 was not offered (illegal_parameter)");
  CHECK(one([](server& s) { s.compression = "01"; }) ==
        "legacy_compression_method: at byte 39: the value 1 must not stand here (illegal_parameter)");
}

TEST_CASE("check HelloRetryRequest: its version was offered, and is TLS 1.3 at least") {
  CHECK(said_with({{"0033", "0017"}}) ==
        "extensions: at byte 40: extension 43 is missing (missing_extension)");
  CHECK(said_with({{"002b", "0303"}, {"0033", "0017"}}) ==
        "extensions[0].supported_versions.selected_version: at byte 46: the value 771 was not offered "
        "(illegal_parameter)");
}

TEST_CASE("check HelloRetryRequest: its group was offered, without a share") {
  CHECK(said_with({{"002b", "0304"}, {"0033", "0017"}}) == "");
  CHECK(
      said_with({{"002b", "0304"}, {"0033", "0019"}}) ==
      "extensions[1].key_share.selected_group: at byte 52: the value 25 was not offered (illegal_parameter)");
  CHECK(said_with({{"002b", "0304"}, {"0033", "001d"}}) ==
        "extensions[1].key_share.selected_group: at byte 52: asks for no change (illegal_parameter)");
}

TEST_CASE("check HelloRetryRequest: it changes something") {
  CHECK(said_with({{"002b", "0304"}, {"002c", "0001 aa"}}) == "");
  CHECK(said_with({{"002b", "0304"}}) == "extensions: at byte 40: asks for no change (illegal_parameter)");
}

TEST_CASE("check HelloRetryRequest: nothing but a cookie comes unasked, and nothing that is not for it") {
  CHECK(said_with({{"002b", "0304"}, {"002c", "0001 aa"}, {"7777", ""}}) ==
        "extensions[2]: at byte 55: extension 30583 was not asked for (unsupported_extension)");
  CHECK(
      said_with({{"002b", "0304"}, {"002c", "0001 aa"}, {"000d", ""}}) ==
      "extensions[2].signature_algorithms: at byte 55: extension 13 must not stand here (illegal_parameter)");
}

TEST_CASE("check HelloRetryRequest: a GREASE value was not offered") {
  const client greased{
      .suites = "3a3a 1301",
      .extensions = {{"002b", "04 5a5a 0304"}, algorithms, {"000a", "0004 6a6a 001d"}, share}};
  server s = retry_server();
  s.extensions = {{"002b", "0304"}, {"0033", "6a6a"}};
  CHECK(said(s, greased) ==
        "extensions[1].key_share.selected_group: at byte 52: the value 27242 was not offered "
        "(illegal_parameter)");
  s.extensions = {{"002b", "5a5a"}, {"0033", "6a6a"}};
  CHECK(said(s, greased) ==
        "extensions[0].supported_versions.selected_version: at byte 46: the value 23130 was not offered "
        "(illegal_parameter)");
  s.extensions = {{"002b", "0304"}, {"002c", "0001 aa"}};
  CHECK(said(s, greased) == "");
  s.suite = "3a3a";
  CHECK(said(s, greased) == "cipher_suite: at byte 37: the value 14906 was not offered (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
