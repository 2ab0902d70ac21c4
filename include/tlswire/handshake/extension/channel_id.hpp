#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// channel_id. draft-balfanz-tls-channelid-01 section 4: empty; the key stands in a message of its own. In
/// TLS 1.3 servers answer in EncryptedExtensions, of which the draft does not know yet.
struct channel_id {
  static constexpr ExtensionType type = ExtensionType::channel_id;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, Empty>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>,
                                 in<message::encrypted_extensions, Empty>>;
};

}  // namespace tlswire
