#include <tlswire/handshake/message/dtls/request_connection_id.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"

namespace tlswire::test {
namespace {

using request = dtls::RequestConnectionId;

static_assert((*parse<request>(hex<"02">())).num_cids == 2);
static_assert(lawful<request>(hex<"ff">()));
static_assert(request::msg_type == HandshakeType{9});

TEST_CASE("RequestConnectionId: a number") {
  ok<request>(hex<"02">(), {.num_cids = 2});
  ok<request>(hex<"00">(), {});
  bad<request>(hex<"">(), {errc::truncated, 0, "num_cids", 1, 0});
  bad<request>(hex<"02 00">(), {errc::trailing_data, 1, "", 0, 1});
}

TEST_CASE("RequestConnectionId: is checked in a Handshake") {
  const context<> dtls13{{.version = ProtocolVersion::DTLSv1_3}};
  const auto message = read_handshake(hex<"09 000001 02">(), dtls13);
  REQUIRE(message);
  CHECK(message->get<request>().value().num_cids == 2);
  bad<Handshake>(hex<"09 000000">(), {errc::truncated, 4, "body.num_cids", 1, 0}, dtls13);
}

}  // namespace
}  // namespace tlswire::test
