#include <tlswire/handshake/message/tls12/open_pgp_certificate.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using tls12::CertificateOpenPGP;
constexpr auto& key = hex<"02 08 0102030405060708 000002 9901">();
static_assert(lawful<CertificateOpenPGP>(key));
static_assert(lawful<CertificateOpenPGP>(hex<"01 000000">()));

TEST_CASE("CertificateOpenPGP: none, a certificate, or its fingerprint") {
  ok<CertificateOpenPGP>(hex<"01 000000">(), {.descriptorType = OpenPGPCertDescriptorType::empty_cert,
                                              .certificate = tls12::OpenPGPEmptyCert{}});
  ok<CertificateOpenPGP>(key, {.descriptorType = OpenPGPCertDescriptorType::subkey_cert,
                               .certificate = tls12::OpenPGPSubKeyCert{
                                   .OpenPGPKeyID = hex<"0102030405060708">(), .OpenPGPCert = hex<"9901">()}});
  ok<CertificateOpenPGP>(hex<"03 08 0102030405060708 14 f1f2f3f4f5f6f7f8f9f0f1f2f3f4f5f6f7f8f9f0">(),
                         {.descriptorType = OpenPGPCertDescriptorType::subkey_cert_fingerprint,
                          .certificate = tls12::OpenPGPSubKeyFingerprint{
                              .OpenPGPKeyID = hex<"0102030405060708">(),
                              .OpenPGPCertFingerprint = hex<"f1f2f3f4f5f6f7f8f9f0f1f2f3f4f5f6f7f8f9f0">()}});
}

TEST_CASE(
    "CertificateOpenPGP: an empty one is zero, identifiers have their sizes, RFC 5081's types are gone") {
  bad<CertificateOpenPGP>(hex<"01 000001 00">(), {errc::constant_mismatch, 1, "certificate", 0, 0});
  bad<CertificateOpenPGP>(hex<"02 07 01020304050607 000000">(),
                          {errc::length_below_minimum, 1, "certificate.OpenPGPKeyID", 7, 8});
  bad<CertificateOpenPGP>(hex<"02 08 0102030405060708 0000">(),
                          {errc::truncated, 10, "certificate.OpenPGPCert", 3, 2});
  bad<CertificateOpenPGP>(hex<"03 08 0102030405060708 01 ff">(),
                          {errc::length_below_minimum, 10, "certificate.OpenPGPCertFingerprint", 1, 20});
  bad<CertificateOpenPGP>(hex<"00 000000">(), {errc::unknown_case, 1, "certificate", 0, 0});
  unwritable(CertificateOpenPGP{.descriptorType = OpenPGPCertDescriptorType::subkey_cert,
                                .certificate = tls12::OpenPGPEmptyCert{}},
             99, {errc::case_mismatch, 1, "certificate", 2, 0});
}

}  // namespace
}  // namespace tlswire::test
