#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/tls12/digitally_signed.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// CertificateVerify of TLS 1.2 and DTLS 1.2. RFC 5246 section 7.4.8; its one element is a DigitallySigned
/// (section 4.7), whose members stand here.
///
///     struct {
///          digitally-signed struct {
///              opaque handshake_messages[handshake_messages_length];
///          }
///     } CertificateVerify;
struct CertificateVerify {
  SignatureAndHashAlgorithm algorithm{};
  opaque<0, 65535> signature{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_verify;
  static constexpr bool stands_in(const negotiated& n) noexcept { return is_tls12(n.version); }
};

}  // namespace tlswire::tls12
