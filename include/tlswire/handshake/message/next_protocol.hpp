#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// NextProtocol: the client's choice in NPN, which ALPN replaced. draft-agl-tls-nextprotoneg-04.
/// The padding should make it a multiple of 32 bytes. TLS 1.2 and below.
///
///     struct {
///       opaque selected_protocol<0..255>;
///       opaque padding<0..255>;
///     } NextProtocol;
struct NextProtocol {
  opaque<0, 255> selected_protocol{};
  opaque<0, 255> padding{};

  static constexpr HandshakeType msg_type = HandshakeType::next_protocol;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire
