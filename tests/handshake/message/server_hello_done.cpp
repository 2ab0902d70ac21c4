#include <tlswire/handshake/message/server_hello_done.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) { return ServerHelloDone::stands_in({.version = version}); }
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));
static_assert(ServerHelloDone::msg_type == HandshakeType{14});
static_assert(lawful<ServerHelloDone>(hex<"">()));

TEST_CASE("ServerHelloDone: empty, and nothing else") {
  ok<ServerHelloDone>(hex<"">(), {});
  bad<ServerHelloDone>(hex<"00">(), {errc::trailing_data, 0, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
