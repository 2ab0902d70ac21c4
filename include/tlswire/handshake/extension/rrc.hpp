#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// rrc: return routability check. RFC 9853 section 3: empty, beside connection_id.
struct rrc {
  static constexpr ExtensionType type = ExtensionType::rrc;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::dtls>,
                                 in<message::server_hello, Empty, versions::dtls>>;
};

}  // namespace tlswire
