#include <tlswire/handshake/message/tls12/pwd.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("ServerFFPWDParams: salt, group, element and scalar") {
  ok<tls12::ServerFFPWDParams>(hex<"02 5151 0100 0002 e1e2 0001 51">(), {.salt = hex<"5151">(),
                                                                         .ff_group = NamedGroup::ffdhe2048,
                                                                         .ff_selement = hex<"e1e2">(),
                                                                         .ff_sscalar = hex<"51">()});
  bad<tls12::ServerFFPWDParams>(hex<"00">(), {errc::length_below_minimum, 0, "salt", 0, 1});
  bad<tls12::ServerFFPWDParams>(hex<"01 51 0100 0001 e1 0000">(),
                                {errc::length_below_minimum, 7, "ff_sscalar", 0, 1});
}

TEST_CASE("ServerECPWDParams: salt, curve, element and scalar") {
  ok<tls12::ServerECPWDParams>(
      hex<"02 5151 03 0017 03 040102 02 5152">(),
      {.salt = hex<"5151">(),
       .curve_params = {.parameters = tls12::ECParametersNamedCurve{.namedcurve = NamedGroup::secp256r1}},
       .ec_selement = {.point = hex<"040102">()},
       .ec_sscalar = hex<"5152">()});
  bad<tls12::ServerECPWDParams>(hex<"01 51 03 0017 01 04 00">(),
                                {errc::length_below_minimum, 7, "ec_sscalar", 0, 1});
}

TEST_CASE("ClientFFPWDParams and ClientECPWDParams: element and scalar") {
  ok<tls12::ClientFFPWDParams>(hex<"0002 e1e2 0001 51">(),
                               {.ff_celement = hex<"e1e2">(), .ff_cscalar = hex<"51">()});
  ok<tls12::ClientECPWDParams>(hex<"03 040102 02 5152">(),
                               {.ec_celement = {.point = hex<"040102">()}, .ec_cscalar = hex<"5152">()});
  bad<tls12::ClientFFPWDParams>(hex<"0000">(), {errc::length_below_minimum, 0, "ff_celement", 0, 1});
  bad<tls12::ClientECPWDParams>(hex<"01 04 00">(), {errc::length_below_minimum, 2, "ec_cscalar", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
