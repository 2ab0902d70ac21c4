#pragma once

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::dtls {

/// RequestConnectionId: so many connection IDs are desired. RFC 9147 section 9.
///
///     struct {
///       uint8 num_cids;
///     } RequestConnectionId;
struct RequestConnectionId {
  uint8 num_cids = 0;

  static constexpr HandshakeType msg_type = HandshakeType::request_connection_id;
};

}  // namespace tlswire::dtls
