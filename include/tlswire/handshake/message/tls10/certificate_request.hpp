#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/distinguished_name.hpp>
#include <tlswire/registry/client_certificate_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire::tls10 {

/// RFC 4346 section 7.4.4: the same as in TLS 1.3.
using tlswire::DistinguishedName;

/// CertificateRequest of TLS 1.0 and 1.1 and of DTLS 1.0. RFC 4346 section 7.4.4. In TLS 1.0 the authorities
/// have a floor of 3, which nobody keeps.
///
///     struct {
///         ClientCertificateType certificate_types<1..2^8-1>;
///         DistinguishedName certificate_authorities<0..2^16-1>;
///     } CertificateRequest;
struct CertificateRequest {
  vector<ClientCertificateType, 1, 255> certificate_types{};
  vector<DistinguishedName, 0, 65535> certificate_authorities{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_request;
  static constexpr bool stands_in(const negotiated& n) noexcept {
    return !is_tls13(n.version) && !is_tls12(n.version);
  }
};

}  // namespace tlswire::tls10
