#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// extended_main_secret, formerly extended_master_secret. RFC 7627 section 5.1: empty. TLS 1.2 and below.
struct extended_main_secret {
  static constexpr ExtensionType type = ExtensionType::extended_main_secret;
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::tls12_and_below>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
