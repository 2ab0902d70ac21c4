#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// NewSessionTicket of TLS 1.3. RFC 9846 section 4.7.1. The lifetime is in seconds, 604800 at most; the
/// client adds ticket_age_add to the age of the ticket, in milliseconds, modulo 2^32.
///
///     struct {
///         uint32 ticket_lifetime;
///         uint32 ticket_age_add;
///         opaque ticket_nonce<0..255>;
///         opaque ticket<1..2^16-1>;
///         Extension extensions<0..2^16-1>;
///     } NewSessionTicket;
struct NewSessionTicket {
  uint32 ticket_lifetime = 0;
  uint32 ticket_age_add = 0;
  opaque<0, 255> ticket_nonce{};
  opaque<1, 65535> ticket{};
  extension_list<message::new_session_ticket> extensions{};

  static constexpr HandshakeType msg_type = HandshakeType::new_session_ticket;
  static constexpr bool stands_in(const negotiated& n) noexcept { return is_tls13(n.version); }
};

}  // namespace tlswire
