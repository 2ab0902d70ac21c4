#include <tlswire/handshake/message/tls12/rsa.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& server_wire = hex<"0003 b1b2b3 0001 03">();
static_assert(lawful<tls12::ServerRSAParams>(server_wire));

TEST_CASE("ServerRSAParams: its members in order, with their bounds") {
  ok<tls12::ServerRSAParams>(server_wire, {.rsa_modulus = hex<"b1b2b3">(), .rsa_exponent = hex<"03">()});
  bad<tls12::ServerRSAParams>(hex<"0000">(), {errc::length_below_minimum, 0, "rsa_modulus", 0, 1});
  bad<tls12::ServerRSAParams>(hex<"0001 b1 0000">(), {errc::length_below_minimum, 3, "rsa_exponent", 0, 1});
  bad<tls12::ServerRSAParams>(hex<"0001 b1 0001">(), {errc::length_overrun, 3, "rsa_exponent", 1, 0});
}

constexpr auto& client_wire = hex<"0003 e1e2e3">();
static_assert(lawful<tls12::EncryptedPreMasterSecret>(client_wire));

TEST_CASE("EncryptedPreMasterSecret: its members in order, with their bounds") {
  ok<tls12::EncryptedPreMasterSecret>(client_wire, {.pre_master_secret = hex<"e1e2e3">()});
  bad<tls12::EncryptedPreMasterSecret>(hex<"0003 e1e2">(),
                                       {errc::length_overrun, 0, "pre_master_secret", 3, 2});
  bad<tls12::EncryptedPreMasterSecret>(hex<"0000 00">(), {errc::trailing_data, 2, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
