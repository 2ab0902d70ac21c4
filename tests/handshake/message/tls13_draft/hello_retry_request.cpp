#include <tlswire/handshake/message/tls13_draft/hello_retry_request.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"

namespace tlswire::test {
namespace {

using retry = tls13_draft::HelloRetryRequest;

constexpr auto& wire = hex<"7f15 1301 000d 0028 0002 0017 002c 0003 0001 a1">();
static_assert((*parse<retry>(wire)).server_version == ProtocolVersion{0x7f15});
static_assert((*(*parse<retry>(wire)).extensions.find<cookie>()).cookie == bytes(hex<"a1">()));
static_assert(lawful<retry>(wire));
static_assert(retry::msg_type == HandshakeType{6});

TEST_CASE("HelloRetryRequest of the drafts: the key share is a type that nobody knows now") {
  extension_buffer<message::hello_retry_request, 32> x;
  x.add_raw(ExtensionType{40}, hex<"0017">());
  x.add<cookie>({.cookie = hex<"a1">()});
  ok<retry>(wire, {.server_version = ProtocolVersion{0x7f15},
                   .cipher_suite = CipherSuite::TLS_AES_128_GCM_SHA256,
                   .extensions = x});
}

TEST_CASE("HelloRetryRequest of the drafts: every field is there") {
  bad<retry>(hex<"7f">(), {errc::truncated, 0, "server_version", 2, 1});
  bad<retry>(hex<"7f15 13">(), {errc::truncated, 2, "cipher_suite", 2, 1});
  bad<retry>(hex<"7f15 1301">(), {errc::truncated, 4, "extensions", 2, 0});
  bad<retry>(hex<"7f15 1301 0000 00">(), {errc::trailing_data, 6, "", 0, 1});
}

TEST_CASE("HelloRetryRequest of the drafts: has a type of its own in a Handshake") {
  const auto message = read_handshake(hex<"06 000006 7f15 1301 0000">(), context<>{});
  REQUIRE(message);
  CHECK(message->get<retry>().has_value());
  CHECK(message->get<HelloRetryRequest>().absent());
}

}  // namespace
}  // namespace tlswire::test
