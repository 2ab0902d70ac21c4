#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// RenegotiationInfo. RFC 5746 section 3.2. Empty in a first handshake.
///
///     struct {
///         opaque renegotiated_connection<0..255>;
///     } RenegotiationInfo;
struct RenegotiationInfo {
  opaque<0, 255> renegotiated_connection{};
};

/// renegotiation_info. RFC 5746 section 3.2. TLS 1.2 and below.
struct renegotiation_info {
  static constexpr ExtensionType type = ExtensionType::renegotiation_info;
  using bodies = tlswire::bodies<in<message::client_hello, RenegotiationInfo, versions::tls12_and_below>,
                                 in<message::server_hello, RenegotiationInfo, versions::tls12_and_below>>;
};

}  // namespace tlswire
