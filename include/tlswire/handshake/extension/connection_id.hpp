#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ConnectionId: what the sender wants to see in the records sent to it; empty if it wants none, but would
/// put the peer's into its own. RFC 9146 section 3.
///
///     struct {
///         opaque cid<0..2^8-1>;
///     } ConnectionId;
struct ConnectionId {
  opaque<0, 255> cid{};
};

/// connection_id. RFC 9146 section 3 for DTLS 1.2; RFC 9147 section 9 for DTLS 1.3.
struct connection_id {
  static constexpr ExtensionType type = ExtensionType::connection_id;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, ConnectionId, versions::dtls>,
                                 in<message::server_hello, ConnectionId, versions::dtls>>;
};

}  // namespace tlswire
