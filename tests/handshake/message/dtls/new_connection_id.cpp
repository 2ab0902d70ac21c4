#include <tlswire/handshake/message/dtls/new_connection_id.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"

namespace tlswire::test {
namespace {

using fresh = dtls::NewConnectionId;

constexpr auto& wire = hex<"0006 02 a1a2 00 01 b1 01">();
static_assert((*parse<fresh>(wire)).cids.size() == 3);
static_assert((*parse<fresh>(wire)).usage == ConnectionIdUsage::cid_spare);
static_assert(lawful<fresh>(wire));
static_assert(fresh::msg_type == HandshakeType{10});

TEST_CASE("NewConnectionId: IDs, of which one may be empty, and what they are for") {
  const dtls::ConnectionId cids[] = {
      dtls::ConnectionId(bytes(hex<"a1a2">())), {}, dtls::ConnectionId(bytes(hex<"b1">()))};
  ok<fresh>(wire, {.cids = cids, .usage = ConnectionIdUsage::cid_spare});
  ok<fresh>(hex<"0000 00">(), {});
}

TEST_CASE("NewConnectionId: every bound is kept") {
  bad<fresh>(hex<"00">(), {errc::truncated, 0, "cids", 2, 1});
  bad<fresh>(hex<"0002 01">(), {errc::length_overrun, 0, "cids", 2, 1});
  bad<fresh>(hex<"0002 02 a1 00">(), {errc::length_overrun, 2, "cids[0]", 2, 1});
  bad<fresh>(hex<"0001 00">(), {errc::truncated, 3, "usage", 1, 0});
  bad<fresh>(hex<"0000 00 00">(), {errc::trailing_data, 3, "", 0, 1});
}

TEST_CASE("NewConnectionId: is checked in a Handshake") {
  const context<> dtls13{{.version = ProtocolVersion::DTLSv1_3}};
  const auto message = read_handshake(hex<"0a 000003 0000 01">(), dtls13);
  REQUIRE(message);
  CHECK(message->get<fresh>().value().usage == ConnectionIdUsage::cid_spare);
  bad<Handshake>(hex<"0a 000002 0000">(), {errc::truncated, 6, "body.usage", 1, 0}, dtls13);
}

}  // namespace
}  // namespace tlswire::test
