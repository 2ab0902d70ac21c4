#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// truncated_hmac. RFC 6066 section 7: empty in both hellos. MACs of records are then 10 bytes long. TLS 1.2
/// and below.
struct truncated_hmac {
  static constexpr ExtensionType type = ExtensionType::truncated_hmac;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::tls12_and_below>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
