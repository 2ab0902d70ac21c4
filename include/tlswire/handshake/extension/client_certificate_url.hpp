#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// client_certificate_url. RFC 6066 section 5: empty in both hellos. The client may then send CertificateURL
/// instead of Certificate. TLS 1.2 and below.
struct client_certificate_url {
  static constexpr ExtensionType type = ExtensionType::client_certificate_url;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::tls12_and_below>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
