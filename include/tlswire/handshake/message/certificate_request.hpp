#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// CertificateRequest of TLS 1.3. RFC 9846 section 4.4.2.
///
///     struct {
///         opaque certificate_request_context<0..2^8-1>;
///         Extension extensions<0..2^16-1>;
///     } CertificateRequest;
///
/// The context is empty but in post-handshake authentication, and in a request for an exported authenticator
/// (RFC 9261 section 4). signature_algorithms is always there.
struct CertificateRequest {
  opaque<0, 255> certificate_request_context{};
  extension_list<message::certificate_request> extensions{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_request;
  static constexpr bool stands_in(const negotiated& n) noexcept { return is_tls13(n.version); }
};

}  // namespace tlswire
