#include <tlswire/handshake/message/tls12/ecjpake.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

TEST_CASE(
    "ServerECJPAKEParams and ClientECJPAKEParams: a key with its proof, and the server's curve before it") {
  ok<tls12::ServerECJPAKEParams>(
      hex<"03 0017 03 040102 03 040506 01 51">(),
      {.curve_params = {.parameters = tls12::ECParametersNamedCurve{.namedcurve = NamedGroup::secp256r1}},
       .ecjpake_key_kp = {.X = {.point = hex<"040102">()},
                          .zkp = {.V = {.point = hex<"040506">()}, .r = hex<"51">()}}});
  ok<tls12::ClientECJPAKEParams>(
      hex<"03 040102 03 040506 01 51">(),
      {.ecjpake_key_kp = {.X = {.point = hex<"040102">()},
                          .zkp = {.V = {.point = hex<"040506">()}, .r = hex<"51">()}}});
  bad<tls12::ClientECJPAKEParams>(hex<"03 040102 03 040506 00">(),
                                  {errc::length_below_minimum, 8, "ecjpake_key_kp.zkp.r", 0, 1});
  bad<tls12::ClientECJPAKEParams>(hex<"03 040102 00">(),
                                  {errc::length_below_minimum, 4, "ecjpake_key_kp.zkp.V.point", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
