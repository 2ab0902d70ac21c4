#include <tlswire/handshake/message/certificate_verify.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

using namespace vectors::rfc8448;

// RFC 8448 section 3.
constexpr bytes wire = bytes(simple_1rtt_certificate_verify).sub(4);
static_assert((*parse<CertificateVerify>(wire)).algorithm == SignatureScheme::rsa_pss_rsae_sha256);
static_assert((*parse<CertificateVerify>(wire)).signature == wire.sub(4));
static_assert((*parse<CertificateVerify>(wire)).signature.size() == 128);
static_assert(lawful<CertificateVerify>(wire));
static_assert(CertificateVerify::msg_type == HandshakeType{15});

TEST_CASE("CertificateVerify: those of RFC 8448, built from typed values") {
  ok<CertificateVerify>(wire, {.algorithm = SignatureScheme::rsa_pss_rsae_sha256, .signature = wire.sub(4)});
  const bytes server = bytes(client_authentication_server_certificate_verify).sub(4);
  ok<CertificateVerify>(server,
                        {.algorithm = SignatureScheme::ecdsa_secp256r1_sha256, .signature = server.sub(4)});
  const bytes client = bytes(client_authentication_certificate_verify).sub(4);
  ok<CertificateVerify>(client,
                        {.algorithm = SignatureScheme::rsa_pss_rsae_sha256, .signature = client.sub(4)});
}

TEST_CASE("CertificateVerify: an empty signature is well-formed") {
  ok<CertificateVerify>(hex<"0807 0000">(), {.algorithm = SignatureScheme::ed25519});
}

TEST_CASE("CertificateVerify: every bound is kept") {
  bad<CertificateVerify>(hex<"08">(), {errc::truncated, 0, "algorithm", 2, 1});
  bad<CertificateVerify>(hex<"0807 00">(), {errc::truncated, 2, "signature", 2, 1});
  bad<CertificateVerify>(hex<"0807 0002 a1">(), {errc::length_overrun, 2, "signature", 2, 1});
  bad<CertificateVerify>(hex<"0807 0000 a1">(), {errc::trailing_data, 4, "", 0, 1});
  const std::vector<std::uint8_t> signature(65536);
  unwritable(CertificateVerify{.signature = signature}, 70000,
             {errc::length_above_maximum, 2, "signature", 65536, 65535});
}

TEST_CASE("CertificateVerify: before TLS 1.2 it has another form") {
  const auto error_in = [](ProtocolVersion version) {
    const auto message = read_handshake(hex<"0f 000001 00">(), context<>{{.version = version}});
    return message ? "" : error_text(message.error());
  };
  const auto refused = error_text({errc::truncated, 4, "body.algorithm", 2, 1});
  CHECK(error_in(ProtocolVersion::TLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::TLSv1_1) != refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_0) != refused);
}

}  // namespace
}  // namespace tlswire::test
