#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/heartbeat_mode.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// HeartbeatExtension. RFC 6520 section 2. That an unknown mode is an illegal_parameter is not a matter of
/// syntax.
///
///     struct {
///        HeartbeatMode mode;
///     } HeartbeatExtension;
struct HeartbeatExtension {
  HeartbeatMode mode = HeartbeatMode::peer_not_allowed_to_send;
};

/// heartbeat. RFC 6520 section 2: each side says whether the other may send heartbeats, the server in
/// ServerHello or EncryptedExtensions.
struct heartbeat {
  static constexpr ExtensionType type = ExtensionType::heartbeat;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, HeartbeatExtension>,
                                 in<message::server_hello, HeartbeatExtension, versions::tls12_and_below>,
                                 in<message::encrypted_extensions, HeartbeatExtension>>;
};

}  // namespace tlswire
