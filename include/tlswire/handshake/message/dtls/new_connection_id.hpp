#pragma once

#include <tlswire/registry/connection_id_usage.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire::dtls {

/// RFC 9147 section 9: `opaque ConnectionId<0..2^8-1>;`
struct ConnectionId : opaque<0, 255> {
  using opaque::opaque;
};

/// NewConnectionId: connection IDs that the receiver may put into records, in the order of their use.
/// RFC 9147 section 9.
///
///     struct {
///         ConnectionId cids<0..2^16-1>;
///         ConnectionIdUsage usage;
///     } NewConnectionId;
struct NewConnectionId {
  vector<ConnectionId, 0, 65535> cids{};
  ConnectionIdUsage usage{};

  static constexpr HandshakeType msg_type = HandshakeType::new_connection_id;
};

}  // namespace tlswire::dtls
