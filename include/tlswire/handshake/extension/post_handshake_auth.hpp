#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// PostHandshakeAuth. RFC 9846 section 4.3.6.
///
///     struct {} PostHandshakeAuth;
struct PostHandshakeAuth {};

/// post_handshake_auth: the client is willing to authenticate after the handshake. RFC 9846 section 4.3.6.
struct post_handshake_auth {
  static constexpr ExtensionType type = ExtensionType::post_handshake_auth;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, PostHandshakeAuth, versions::tls13>>;
};

}  // namespace tlswire
