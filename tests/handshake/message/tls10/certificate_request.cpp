#include <tlswire/handshake/message/tls10/certificate_request.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) {
  return tls10::CertificateRequest::stands_in({.version = version});
}
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::DTLSv1_0));
static_assert(!stands(ProtocolVersion::TLSv1_2) && !stands(ProtocolVersion::DTLSv1_2) &&
              !stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

using tls10::CertificateRequest;
static_assert(CertificateRequest::msg_type == HandshakeType{13});

// OpenSSL 3.0 in TLS 1.1.
constexpr auto& wire = hex<"030102400000">();
static_assert(lawful<CertificateRequest>(wire));

TEST_CASE("tls10::CertificateRequest: types and authorities, no algorithms") {
  const ClientCertificateType types[] = {ClientCertificateType::rsa_sign, ClientCertificateType::dss_sign,
                                         ClientCertificateType::ecdsa_sign};
  ok<CertificateRequest>(wire, {.certificate_types = types});
  const tls10::DistinguishedName authorities[] = {hex<"310130">()};
  ok<CertificateRequest>(hex<"03 01 02 40 0005 0003 310130">(),
                         {.certificate_types = types, .certificate_authorities = authorities});
}

TEST_CASE("tls10::CertificateRequest: lengths are kept, and the form of TLS 1.2 is refused") {
  bad<CertificateRequest>(hex<"00 0000">(), {errc::length_below_minimum, 0, "certificate_types", 0, 1});
  bad<CertificateRequest>(hex<"01 01 0001 00">(), {errc::truncated, 4, "certificate_authorities[0]", 2, 1});
  bad<CertificateRequest>(hex<"01 01 0002 0401 0000">(),
                          {errc::length_overrun, 4, "certificate_authorities[0]", 0x0401, 0});
}

}  // namespace
}  // namespace tlswire::test
