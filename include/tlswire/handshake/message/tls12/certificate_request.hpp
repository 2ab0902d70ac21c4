#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/distinguished_name.hpp>
#include <tlswire/handshake/message/tls12/digitally_signed.hpp>
#include <tlswire/registry/client_certificate_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire::tls12 {

/// RFC 5246 section 7.4.4: the same as in TLS 1.3.
using tlswire::DistinguishedName;

/// CertificateRequest of TLS 1.2 and DTLS 1.2. RFC 5246 section 7.4.4, whose bounds of the algorithms lack
/// the floor; appendix A.4.1 has `<2..2^16-1>`.
///
///     struct {
///         ClientCertificateType certificate_types<1..2^8-1>;
///         SignatureAndHashAlgorithm
///           supported_signature_algorithms<2^16-1>;
///         DistinguishedName certificate_authorities<0..2^16-1>;
///     } CertificateRequest;
struct CertificateRequest {
  vector<ClientCertificateType, 1, 255> certificate_types{};
  vector<SignatureAndHashAlgorithm, 2, 65535> supported_signature_algorithms{};
  vector<DistinguishedName, 0, 65535> certificate_authorities{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_request;
  static constexpr bool stands_in(const negotiated& n) noexcept { return is_tls12(n.version); }
};

}  // namespace tlswire::tls12
