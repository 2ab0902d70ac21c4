#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/connection_id.hpp>
#include <tlswire/handshake/message_tag.hpp>

namespace tlswire {

/// connection_id at the code point that drafts of RFC 9146 had, whose MAC was another one. RFC 9146
/// section 10.2. DTLS 1.2 only.
struct connection_id_deprecated {
  static constexpr ExtensionType type = ExtensionType::connection_id_deprecated;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, ConnectionId, versions::dtls12_and_below>,
                                 in<message::server_hello, ConnectionId, versions::dtls12_and_below>>;
};

}  // namespace tlswire
