#include <tlswire/handshake/message/tls12/diffie_hellman.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& server_wire = hex<"0001 17 0001 05 0002 0808">();
static_assert(lawful<tls12::ServerDHParams>(server_wire));

TEST_CASE("ServerDHParams: its members in order, with their bounds") {
  ok<tls12::ServerDHParams>(server_wire, {.dh_p = hex<"17">(), .dh_g = hex<"05">(), .dh_Ys = hex<"0808">()});
  bad<tls12::ServerDHParams>(hex<"0000">(), {errc::length_below_minimum, 0, "dh_p", 0, 1});
  bad<tls12::ServerDHParams>(hex<"0001 17 0000">(), {errc::length_below_minimum, 3, "dh_g", 0, 1});
  bad<tls12::ServerDHParams>(hex<"0001 17 0001 05 0000">(), {errc::length_below_minimum, 6, "dh_Ys", 0, 1});
  bad<tls12::ServerDHParams>(hex<"0001 17 0001 05">(), {errc::truncated, 6, "dh_Ys", 2, 0});
  bad<tls12::ServerDHParams>(hex<"0001 17 0002 05">(), {errc::length_overrun, 3, "dh_g", 2, 1});
}

constexpr auto& client_wire = hex<"0002 0808">();
static_assert(lawful<tls12::ClientDiffieHellmanPublic>(client_wire));

TEST_CASE("ClientDiffieHellmanPublic: its members in order, with their bounds") {
  ok<tls12::ClientDiffieHellmanPublic>(client_wire, {.dh_Yc = hex<"0808">()});
  bad<tls12::ClientDiffieHellmanPublic>(hex<"0000">(), {errc::length_below_minimum, 0, "dh_Yc", 0, 1});
  bad<tls12::ClientDiffieHellmanPublic>(hex<"">(), {errc::truncated, 0, "dh_Yc", 2, 0});
}

}  // namespace
}  // namespace tlswire::test
