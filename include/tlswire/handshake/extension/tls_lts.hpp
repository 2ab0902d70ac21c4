#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// tls_lts. draft-gutmann-tls-lts: empty in both hellos. TLS 1.2.
struct tls_lts {
  static constexpr ExtensionType type = ExtensionType::tls_lts;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::tls12_and_below>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
