#include <tlswire/handshake/message/tls12/certificate.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) { return tls12::Certificate::stands_in({.version = version}); }
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

using tls12::Certificate;
static_assert(Certificate::msg_type == HandshakeType{11});

constexpr context<> in(CertificateType type) {
  return {{.version = ProtocolVersion::TLSv1_2, .certificate_type = type}};
}
constexpr auto& chain = hex<"000009 000002 3000 000001 a1">();
static_assert(lawful<Certificate>(chain, in(CertificateType::X509)));

TEST_CASE("tls12::Certificate: a list of X.509 certificates, which may be empty") {
  const tls12::ASN1Cert certificates[] = {hex<"3000">(), hex<"a1">()};
  ok<Certificate>(chain, {tls12::CertificateX509{.certificate_list = certificates}},
                  in(CertificateType::X509));
  ok<Certificate>(hex<"000000">(), {tls12::CertificateX509{}}, in(CertificateType::X509));
}

TEST_CASE("tls12::Certificate: a raw public key has no list around it") {
  ok<Certificate>(hex<"000003 300100">(),
                  {tls12::CertificateRawPublicKey{.ASN1_subjectPublicKeyInfo = hex<"300100">()}},
                  in(CertificateType::RawPublicKey));
  bad<Certificate>(hex<"000000">(),
                   {errc::length_below_minimum, 0, "certificate.ASN1_subjectPublicKeyInfo", 0, 1},
                   in(CertificateType::RawPublicKey));
}

TEST_CASE("tls12::Certificate: an OpenPGP certificate has a descriptor before it") {
  ok<Certificate>(hex<"02 08 0102030405060708 000002 9901">(),
                  {tls12::CertificateOpenPGP{
                      .descriptorType = OpenPGPCertDescriptorType::subkey_cert,
                      .certificate = tls12::OpenPGPSubKeyCert{.OpenPGPKeyID = hex<"0102030405060708">(),
                                                              .OpenPGPCert = hex<"9901">()}}},
                  in(CertificateType::OpenPGP_RESERVED));
}

TEST_CASE("tls12::Certificate: a type without a format is refused") {
  bad<Certificate>(chain, {errc::unknown_case, 0, "certificate", 3, 0}, in(CertificateType::IEEE1609Dot2));
}

TEST_CASE("tls12::Certificate: lengths are kept") {
  const auto x509 = in(CertificateType::X509);
  bad<Certificate>(hex<"0000">(), {errc::truncated, 0, "certificate.certificate_list", 3, 2}, x509);
  bad<Certificate>(hex<"000002 0000">(), {errc::truncated, 3, "certificate.certificate_list[0]", 3, 2}, x509);
  bad<Certificate>(hex<"000003 000000">(),
                   {errc::length_below_minimum, 3, "certificate.certificate_list[0]", 0, 1}, x509);
  bad<Certificate>(hex<"000008 000001 30 000002 30 30">(),
                   {errc::length_overrun, 7, "certificate.certificate_list[1]", 2, 1}, x509);
  bad<Certificate>(hex<"000000 00">(), {errc::trailing_data, 3, "", 0, 1}, x509);
}

TEST_CASE("tls12::Certificate: what the context does not say is not written") {
  unwritable(Certificate{tls12::CertificateX509{}}, 99, {errc::case_mismatch, 0, "certificate", 2, 0},
             in(CertificateType::RawPublicKey));
}

}  // namespace
}  // namespace tlswire::test
