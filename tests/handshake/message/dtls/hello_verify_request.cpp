#include <tlswire/handshake/message/dtls/hello_verify_request.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"

namespace tlswire::test {
namespace {

using request = dtls::HelloVerifyRequest;

constexpr auto& wire = hex<"feff 03 a1a2a3">();
static_assert((*parse<request>(wire)).server_version == ProtocolVersion::DTLSv1_0);
static_assert((*parse<request>(wire)).cookie == bytes(hex<"a1a2a3">()));
static_assert(lawful<request>(wire));
static_assert(request::msg_type == HandshakeType{3});

TEST_CASE("HelloVerifyRequest: a version and a cookie") {
  ok<request>(wire, {.cookie = hex<"a1a2a3">()});
  ok<request>(hex<"fefd 00">(), {.server_version = ProtocolVersion::DTLSv1_2});
  bad<request>(hex<"fe">(), {errc::truncated, 0, "server_version", 2, 1});
  bad<request>(hex<"feff">(), {errc::truncated, 2, "cookie", 1, 0});
  bad<request>(hex<"feff 04 a1a2a3">(), {errc::length_overrun, 2, "cookie", 4, 3});
  bad<request>(hex<"feff 02 a1a2a3">(), {errc::trailing_data, 5, "", 0, 1});
}

TEST_CASE("HelloVerifyRequest: is checked in a Handshake") {
  const context<> dtls{{.version = ProtocolVersion::DTLSv1_2}};
  const auto message = read_handshake(hex<"03 000003 feff 00">(), dtls);
  REQUIRE(message);
  CHECK(message->get<request>().has_value());
  bad<Handshake>(hex<"03 000002 feff">(), {errc::truncated, 6, "body.cookie", 1, 0}, dtls);
}

}  // namespace
}  // namespace tlswire::test
