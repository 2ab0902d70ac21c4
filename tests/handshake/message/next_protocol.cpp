#include <tlswire/handshake/message/next_protocol.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) { return NextProtocol::stands_in({.version = version}); }
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

static_assert(NextProtocol::msg_type == HandshakeType{67});
static_assert(lawful<NextProtocol>(hex<"02 6832 03 000000">()));

TEST_CASE("NextProtocol: a protocol and padding") {
  ok<NextProtocol>(hex<"02 6832 03 000000">(),
                   {.selected_protocol = hex<"6832">(), .padding = hex<"000000">()});
  ok<NextProtocol>(hex<"00 00">(), {});
  bad<NextProtocol>(hex<"02 68">(), {errc::length_overrun, 0, "selected_protocol", 2, 1});
  bad<NextProtocol>(hex<"00">(), {errc::truncated, 1, "padding", 1, 0});
  bad<NextProtocol>(hex<"00 00 00">(), {errc::trailing_data, 2, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
