#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/registry/signature_scheme.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// CertificateVerify of TLS 1.3. RFC 9846 section 4.5.2.
///
///     struct {
///         SignatureScheme algorithm;
///         opaque signature<0..2^16-1>;
///     } CertificateVerify;
struct CertificateVerify {
  SignatureScheme algorithm{};
  opaque<0, 65535> signature{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_verify;
  static constexpr bool stands_in(const negotiated& n) noexcept { return is_tls13(n.version); }
};

}  // namespace tlswire
