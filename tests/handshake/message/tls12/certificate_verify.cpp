#include <tlswire/handshake/message/tls12/certificate_verify.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) {
  return tls12::CertificateVerify::stands_in({.version = version});
}
static_assert(stands(ProtocolVersion::TLSv1_2) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_1) && !stands(ProtocolVersion::DTLSv1_0) &&
              !stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

using tls12::CertificateVerify;
static_assert(CertificateVerify::msg_type == HandshakeType{15});

// OpenSSL 3.0.
constexpr auto& wire =
    hex<"04030046304402207cc021a27aff6e06120ac22da9b34f4e1d39f6b585712359f3fd459d63e920ee"
        "02203a530313d56092141269127d27545eaedbd8c97a16276f78bd5f01831564dd37">();
static_assert(lawful<CertificateVerify>(wire));

TEST_CASE("tls12::CertificateVerify: an algorithm and a signature") {
  ok<CertificateVerify>(wire, {.algorithm = {HashAlgorithm::sha256, SignatureAlgorithm::ecdsa},
                               .signature = bytes(wire).sub(4)});
  bad<CertificateVerify>(hex<"0403 00">(), {errc::truncated, 2, "signature", 2, 1});
  bad<CertificateVerify>(hex<"0403 0002 a1">(), {errc::length_overrun, 2, "signature", 2, 1});
  bad<CertificateVerify>(hex<"0403 0000 a1">(), {errc::trailing_data, 4, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
