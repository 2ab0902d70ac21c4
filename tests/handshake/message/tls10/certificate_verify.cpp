#include <tlswire/handshake/message/tls10/certificate_verify.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) {
  return tls10::CertificateVerify::stands_in({.version = version});
}
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::DTLSv1_0));
static_assert(!stands(ProtocolVersion::TLSv1_2) && !stands(ProtocolVersion::DTLSv1_2) &&
              !stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

using tls10::CertificateVerify;
static_assert(CertificateVerify::msg_type == HandshakeType{15});

// OpenSSL 3.0 in TLS 1.0.
constexpr auto& wire =
    hex<"00483046022100dfe5280cf8e2822965309cc106656fdf52ebcb6c2b0e23e3b97b41f10163f11402"
        "2100f5db4e256b1f551649515ea2ef8c260b89057181f37fefd42e5c57d22177e337">();
static_assert(lawful<CertificateVerify>(wire));

TEST_CASE("tls10::CertificateVerify: a signature and no algorithm") {
  ok<CertificateVerify>(wire, {.signature = bytes(wire).sub(2)});
  bad<CertificateVerify>(hex<"00">(), {errc::truncated, 0, "signature", 2, 1});
  bad<CertificateVerify>(hex<"0403 0000">(), {errc::length_overrun, 0, "signature", 0x0403, 2});
}

}  // namespace
}  // namespace tlswire::test
