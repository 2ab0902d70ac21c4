#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/pwd_clear.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// pwd_protect. RFC 8492 section 4.4.3: the user name, encrypted to the server's key, in place of pwd_clear;
/// only the client sends it.
struct pwd_protect {
  static constexpr ExtensionType type = ExtensionType::pwd_protect;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, PwdName>>;
};

}  // namespace tlswire
