#include <tlswire/handshake/message/tls12/certificate_request.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) {
  return tls12::CertificateRequest::stands_in({.version = version});
}
static_assert(stands(ProtocolVersion::TLSv1_2) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_1) && !stands(ProtocolVersion::DTLSv1_0) &&
              !stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

using tls12::CertificateRequest;
static_assert(CertificateRequest::msg_type == HandshakeType{13});

// OpenSSL 3.0.
constexpr auto& wire =
    hex<"03010240002e040305030603080708080809080a080b080408050806040105010601030302030301"
        "0201030202020402050206020000">();
static_assert(lawful<CertificateRequest>(wire));

TEST_CASE("tls12::CertificateRequest: what OpenSSL asks for") {
  const auto request = parse<CertificateRequest>(wire);
  REQUIRE(request);
  REQUIRE(request->certificate_types.size() == 3);
  CHECK(request->certificate_types.contains(ClientCertificateType::ecdsa_sign));
  REQUIRE(request->supported_signature_algorithms.size() == 23);
  CHECK((request->supported_signature_algorithms[0] ==
         tls12::SignatureAndHashAlgorithm{HashAlgorithm::sha256, SignatureAlgorithm::ecdsa}));
  CHECK(request->certificate_authorities.empty());
}

TEST_CASE("tls12::CertificateRequest: types, algorithms and authorities") {
  const ClientCertificateType types[] = {ClientCertificateType::rsa_sign, ClientCertificateType::ecdsa_sign};
  const tls12::SignatureAndHashAlgorithm algorithms[] = {{HashAlgorithm::sha256, SignatureAlgorithm::rsa}};
  const tls12::DistinguishedName authorities[] = {hex<"310130">()};
  ok<CertificateRequest>(hex<"02 01 40 0002 0401 0005 0003 310130">(),
                         {.certificate_types = types,
                          .supported_signature_algorithms = algorithms,
                          .certificate_authorities = authorities});
}

TEST_CASE("tls12::CertificateRequest: lengths are kept, and the form of TLS 1.1 is refused") {
  bad<CertificateRequest>(hex<"00">(), {errc::length_below_minimum, 0, "certificate_types", 0, 1});
  bad<CertificateRequest>(hex<"01 01 0000 0000">(),
                          {errc::length_below_minimum, 2, "supported_signature_algorithms", 0, 2});
  bad<CertificateRequest>(hex<"01 01 0003 040104 0000">(),
                          {errc::length_not_a_multiple, 2, "supported_signature_algorithms", 3, 2});
  bad<CertificateRequest>(hex<"01 01 0002 0401 0002 0000">(),
                          {errc::length_below_minimum, 8, "certificate_authorities[0]", 0, 1});
  bad<CertificateRequest>(hex<"01 01 0002 0401">(), {errc::truncated, 6, "certificate_authorities", 2, 0});
  bad<CertificateRequest>(hex<"03 01 02 40 0000">(),
                          {errc::length_below_minimum, 4, "supported_signature_algorithms", 0, 2});
}

}  // namespace
}  // namespace tlswire::test
