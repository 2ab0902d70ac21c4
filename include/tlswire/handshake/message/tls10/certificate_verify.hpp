#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls10 {

/// CertificateVerify of TLS 1.0 and 1.1 and of DTLS 1.0. RFC 4346 section 7.4.8; a signature is an
/// `opaque<0..2^16-1>` (section 4.7).
///
///     struct {
///          Signature signature;
///     } CertificateVerify;
struct CertificateVerify {
  opaque<0, 65535> signature{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_verify;
  static constexpr bool stands_in(const negotiated& n) noexcept {
    return !is_tls13(n.version) && !is_tls12(n.version);
  }
};

}  // namespace tlswire::tls10
