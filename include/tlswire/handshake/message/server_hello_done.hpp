#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ServerHelloDone. RFC 5246 section 7.4.5. TLS 1.2 and below.
///
///     struct { } ServerHelloDone;
struct ServerHelloDone {
  static constexpr HandshakeType msg_type = HandshakeType::server_hello_done;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire
