#include <tlswire/handshake/message/tls12/kerberos_wrapper.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& krb_wire = hex<"0002 6101 0000 0002 e1e2">();
static_assert(lawful<tls12::KerberosWrapper>(krb_wire));

TEST_CASE("KerberosWrapper: its members in order, with their bounds") {
  ok<tls12::KerberosWrapper>(krb_wire, {.Ticket = hex<"6101">(), .EncryptedPreMasterSecret = hex<"e1e2">()});
  bad<tls12::KerberosWrapper>(hex<"00">(), {errc::truncated, 0, "Ticket", 2, 1});
  bad<tls12::KerberosWrapper>(hex<"0000 0001">(), {errc::length_overrun, 2, "authenticator", 1, 0});
  bad<tls12::KerberosWrapper>(hex<"0000 0000 00">(), {errc::truncated, 4, "EncryptedPreMasterSecret", 2, 1});
  bad<tls12::KerberosWrapper>(hex<"0000 0000 0000 00">(), {errc::trailing_data, 6, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
