#pragma once

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// EncryptedExtensions. RFC 9846 section 4.4.1.
///
///     struct {
///         Extension extensions<0..2^16-1>;
///     } EncryptedExtensions;
struct EncryptedExtensions {
  extension_list<message::encrypted_extensions> extensions{};

  static constexpr HandshakeType msg_type = HandshakeType::encrypted_extensions;
};

}  // namespace tlswire
