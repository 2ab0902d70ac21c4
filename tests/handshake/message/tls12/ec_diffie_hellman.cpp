#include <tlswire/handshake/message/tls12/ec_diffie_hellman.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using tls12::ServerECDHParams;
static_assert(lawful<ServerECDHParams>(hex<"03 0017 03 040102">()));

TEST_CASE("ServerECDHParams: a curve and a point, which is called by the RFC's name") {
  ok<ServerECDHParams>(
      hex<"03 0017 03 040102">(),
      {.curve_params = {.parameters = tls12::ECParametersNamedCurve{.namedcurve = NamedGroup::secp256r1}},
       .public_ = {.point = hex<"040102">()}});
  bad<ServerECDHParams>(hex<"03 0017 00">(), {errc::length_below_minimum, 3, "public.point", 0, 1});
  bad<ServerECDHParams>(hex<"00 0017 00">(), {errc::unknown_case, 1, "curve_params.parameters", 0, 0});
}

TEST_CASE("ClientECDiffieHellmanPublic: a point") {
  ok<tls12::ClientECDiffieHellmanPublic>(hex<"03 040102">(), {.ecdh_Yc = {.point = hex<"040102">()}});
  bad<tls12::ClientECDiffieHellmanPublic>(hex<"03 0401">(), {errc::length_overrun, 0, "ecdh_Yc.point", 3, 2});
}

}  // namespace
}  // namespace tlswire::test
