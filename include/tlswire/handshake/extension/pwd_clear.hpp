#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// The user name of TLS-PWD. RFC 8492 section 4.4.3: `opaque pwd_name<1..2^8-1>;`, in UTF-8 in pwd_clear and
/// encrypted in pwd_protect. The RFC gives the struct no name.
struct PwdName {
  opaque<1, 255> pwd_name{};
};

/// pwd_clear. RFC 8492 section 4.4.3: the user name in the clear; only the client sends it.
struct pwd_clear {
  static constexpr ExtensionType type = ExtensionType::pwd_clear;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, PwdName>>;
};

}  // namespace tlswire
