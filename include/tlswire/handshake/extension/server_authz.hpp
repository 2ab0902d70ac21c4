#pragma once

#include <tlswire/handshake/extension/client_authz.hpp>

namespace tlswire {

/// server_authz: formats in which the client would receive authorization data. RFC 5878 section 2.2: a server
/// answers with those that it can send. TLS 1.2 and below.
struct server_authz {
  static constexpr ExtensionType type = ExtensionType::server_authz;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, AuthzDataFormats, versions::tls12_and_below>,
                                 in<message::server_hello, AuthzDataFormats, versions::tls12_and_below>>;
};

}  // namespace tlswire
