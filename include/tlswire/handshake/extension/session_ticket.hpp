#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// SessionTicket of a ClientHello. RFC 5077 section 3.2: the ticket fills the extension, without a length of
/// its own; empty where the client has none and wants one.
struct SessionTicket {
  rest<> ticket{};
};

/// session_ticket. RFC 5077 section 3.2: a server that will send a NewSessionTicket answers with an empty
/// one. TLS 1.2 and below.
struct session_ticket {
  static constexpr ExtensionType type = ExtensionType::session_ticket;
  using bodies = tlswire::bodies<in<message::client_hello, SessionTicket, versions::tls12_and_below>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
