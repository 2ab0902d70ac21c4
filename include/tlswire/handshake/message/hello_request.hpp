#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// HelloRequest: the server asks for a renegotiation. RFC 5246 section 7.4.1.1. TLS 1.2 and below.
///
///     struct { } HelloRequest;
struct HelloRequest {
  static constexpr HandshakeType msg_type = HandshakeType::hello_request;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire
