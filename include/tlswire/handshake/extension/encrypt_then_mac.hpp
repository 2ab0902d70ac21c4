#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// encrypt_then_mac. RFC 7366 section 2: empty in both hellos. TLS 1.2 and below.
struct encrypt_then_mac {
  static constexpr ExtensionType type = ExtensionType::encrypt_then_mac;
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::tls12_and_below>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
