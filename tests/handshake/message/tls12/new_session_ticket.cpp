#include <tlswire/handshake/message/tls12/new_session_ticket.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) {
  return tls12::NewSessionTicket::stands_in({.version = version});
}
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

using tls12::NewSessionTicket;
static_assert(NewSessionTicket::msg_type == HandshakeType{4});
static_assert(lawful<NewSessionTicket>(hex<"00001c20 0004 74696b74">()));

TEST_CASE("tls12::NewSessionTicket: a lifetime and a ticket, which may be empty") {
  ok<NewSessionTicket>(hex<"00001c20 0004 74696b74">(),
                       {.ticket_lifetime_hint = 7200, .ticket = hex<"74696b74">()});
  ok<NewSessionTicket>(hex<"00000000 0000">(), {});
  bad<NewSessionTicket>(hex<"000000">(), {errc::truncated, 0, "ticket_lifetime_hint", 4, 3});
  bad<NewSessionTicket>(hex<"00000000 00">(), {errc::truncated, 4, "ticket", 2, 1});
  bad<NewSessionTicket>(hex<"00000000 0001">(), {errc::length_overrun, 4, "ticket", 1, 0});
  bad<NewSessionTicket>(hex<"00000000 0000 0000">(), {errc::trailing_data, 6, "", 0, 2});
}

}  // namespace
}  // namespace tlswire::test
