#pragma once

#include <cstdint>

#include <tlswire/handshake/check/offer.hpp>
#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/extension/signature_algorithms.hpp>
#include <tlswire/handshake/message/certificate_request.hpp>
#include <tlswire/handshake/message/certificate_verify.hpp>
#include <tlswire/registry/signature_scheme.hpp>

namespace tlswire {

/// Who asked for a CertificateVerify: a server's the last ClientHello, a client's a CertificateRequest.
struct certificate_verify_context {
  offer client_hello{};
  given<CertificateRequest> certificate_request{};
};

/// Whether a scheme is one for signatures in certificates only: RSASSA-PKCS1-v1_5 and SHA-1. RFC 9846
/// section 4.3.3.
constexpr bool is_for_certificates_only(SignatureScheme scheme) noexcept {
  switch (scheme) {
    case SignatureScheme::rsa_pkcs1_sha256:
    case SignatureScheme::rsa_pkcs1_sha384:
    case SignatureScheme::rsa_pkcs1_sha512:
    case SignatureScheme::rsa_pkcs1_sha1:
    case SignatureScheme::ecdsa_sha1:
      return true;
    default:
      return false;
  }
}

/// Whether the algorithm of a CertificateVerify of TLS 1.3 is one that the other side takes. RFC 9846
/// section 4.5.2, which lets a server without any such chain use another; whoever cannot verify it refuses it
/// all the same.
///
///     check(verify, {.client_hello = hello});
///     check(verify, {.certificate_request = request});
constexpr verdict check(const CertificateVerify& message,
                        const certificate_verify_context& answered) noexcept {
  const std::uint64_t algorithm = detail::number(message.algorithm);
  // RFC 9846 sections 4.3.3 and 4.5.2.
  if (is_for_certificates_only(message.algorithm)) {
    return detail::violation(errc::illegal_value, 0, algorithm, 0, "algorithm");
  }
  const auto offered = answered.certificate_request
                           ? answered.certificate_request->extensions.find<signature_algorithms>()
                           : found<SignatureSchemeList>{};
  const auto of_hello = answered.client_hello
                            ? answered.client_hello->extensions->find<signature_algorithms>()
                            : found<SignatureSchemeList>{};
  const auto& list = answered.certificate_request ? offered : of_hello;
  // RFC 8701 section 3.1: a GREASE value is no offer.
  if (!list || !list->supported_signature_algorithms.contains(message.algorithm) ||
      is_grease(message.algorithm)) {
    return detail::violation(errc::value_not_offered, 0, algorithm, 0, "algorithm");
  }
  return {};
}

}  // namespace tlswire
