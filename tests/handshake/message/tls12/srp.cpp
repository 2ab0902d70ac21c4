#include <tlswire/handshake/message/tls12/srp.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& server_wire = hex<"0002 a1a2 0001 02 02 5151 0002 b1b2">();
static_assert(lawful<tls12::ServerSRPParams>(server_wire));

TEST_CASE("ServerSRPParams: its members in order, with their bounds") {
  ok<tls12::ServerSRPParams>(
      server_wire,
      {.srp_N = hex<"a1a2">(), .srp_g = hex<"02">(), .srp_s = hex<"5151">(), .srp_B = hex<"b1b2">()});
  bad<tls12::ServerSRPParams>(hex<"0000">(), {errc::length_below_minimum, 0, "srp_N", 0, 1});
  bad<tls12::ServerSRPParams>(hex<"0001 a1 0000">(), {errc::length_below_minimum, 3, "srp_g", 0, 1});
  bad<tls12::ServerSRPParams>(hex<"0001 a1 0001 02 00">(), {errc::length_below_minimum, 6, "srp_s", 0, 1});
  bad<tls12::ServerSRPParams>(hex<"0001 a1 0001 02 01 51 0000">(),
                              {errc::length_below_minimum, 8, "srp_B", 0, 1});
}

constexpr auto& client_wire = hex<"0002 a1a2">();
static_assert(lawful<tls12::ClientSRPPublic>(client_wire));

TEST_CASE("ClientSRPPublic: its members in order, with their bounds") {
  ok<tls12::ClientSRPPublic>(client_wire, {.srp_A = hex<"a1a2">()});
  bad<tls12::ClientSRPPublic>(hex<"0000">(), {errc::length_below_minimum, 0, "srp_A", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
