#include <tlswire/handshake/message/certificate_request.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/handshake.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "support/read_handshake.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 6.
constexpr bytes wire = bytes(vectors::rfc8448::client_authentication_certificate_request).sub(4);
constexpr CertificateRequest parsed = *parse<CertificateRequest>(wire);
static_assert(parsed.certificate_request_context.empty());
static_assert((*parsed.extensions.find<signature_algorithms>()).supported_signature_algorithms.size() == 15);
static_assert(lawful<CertificateRequest>(wire));
static_assert(CertificateRequest::msg_type == HandshakeType{13});

TEST_CASE("CertificateRequest: the laws hold for that of RFC 8448") { verify<CertificateRequest>(wire); }

TEST_CASE("CertificateRequest: built from typed values, that of RFC 8448 comes out") {
  using S = SignatureScheme;
  constexpr S schemes[] = {S::ecdsa_secp256r1_sha256, S::ecdsa_secp384r1_sha384, S::ecdsa_secp521r1_sha512,
                           S::ecdsa_sha1, S::rsa_pss_rsae_sha256, S::rsa_pss_rsae_sha384,
                           S::rsa_pss_rsae_sha512, S::rsa_pkcs1_sha256, S::rsa_pkcs1_sha384,
                           S::rsa_pkcs1_sha512, S::rsa_pkcs1_sha1,
                           // DSA, which TLS 1.3 left unallocated.
                           S{0x0402}, S{0x0502}, S{0x0602}, S{0x0202}};
  extension_buffer<message::certificate_request, 64> x;
  x.add<signature_algorithms>({.supported_signature_algorithms = schemes});
  CHECK(not_ok<CertificateRequest>(wire, {.extensions = x}) == "");
}

TEST_CASE("CertificateRequest: with a context, in post-handshake authentication") {
  extension_buffer<message::certificate_request, 64> x;
  const DistinguishedName names[] = {DistinguishedName(bytes(hex<"3000">()))};
  x.add<certificate_authorities>({.authorities = names});
  x.add<status_request>();
  ok<CertificateRequest>(hex<"02 a1a2 000e 002f 0006 0004 0002 3000 0005 0000">(),
                         {.certificate_request_context = hex<"a1a2">(), .extensions = x});
}

TEST_CASE("CertificateRequest: that signature_algorithms stands in it is not a matter of syntax") {
  ok<CertificateRequest>(hex<"00 0000">(), {});
}

TEST_CASE("CertificateRequest: every bound is kept") {
  bad<CertificateRequest>(hex<"">(), {errc::truncated, 0, "certificate_request_context", 1, 0});
  bad<CertificateRequest>(hex<"01">(), {errc::length_overrun, 0, "certificate_request_context", 1, 0});
  bad<CertificateRequest>(hex<"00 00">(), {errc::truncated, 1, "extensions", 2, 1});
  bad<CertificateRequest>(hex<"00 0001">(), {errc::length_overrun, 1, "extensions", 1, 0});
  bad<CertificateRequest>(hex<"00 0000 00">(), {errc::trailing_data, 3, "", 0, 1});
}

TEST_CASE("CertificateRequest: a body of another message is refused in it") {
  CHECK(certificate_request_error(hex<"0005 0005 01 0000 0000">()) ==
        error_text({errc::trailing_data, in_certificate_request + 4, "extensions[0].status_request", 0, 5}));
  // What has no body here is kept.
  CHECK(certificate_request_error(hex<"0033 0001 ff">()) == "");
}

TEST_CASE("CertificateRequest: in TLS 1.2 it has another form") {
  const auto error_in = [](ProtocolVersion version) {
    const auto message = read_handshake(hex<"0d 000002 00ff">(), context<>{{.version = version}});
    return message ? "" : error_text(message.error());
  };
  const auto refused = error_text({errc::truncated, 5, "body.extensions", 2, 1});
  CHECK(error_in(ProtocolVersion::TLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::TLSv1_2) != refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_2) != refused);
  CHECK(error_in(ProtocolVersion::SSLv3) != refused);
}

}  // namespace
}  // namespace tlswire::test
