#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// NewSessionTicket of TLS 1.2 and below. RFC 5077 section 3.3. The lifetime is in seconds, 0 for one that is
/// not specified; the ticket is empty where the server promised one and gives none.
///
///     struct {
///         uint32 ticket_lifetime_hint;
///         opaque ticket<0..2^16-1>;
///     } NewSessionTicket;
struct NewSessionTicket {
  uint32 ticket_lifetime_hint = 0;
  opaque<0, 65535> ticket{};

  static constexpr HandshakeType msg_type = HandshakeType::new_session_ticket;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire::tls12
