#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// tls_cert_with_extern_psk, beside a pre_shared_key whose identities are all external. RFC 8773 section 5:
///
///     struct {
///         select (Handshake.msg_type) {
///             case client_hello: Empty;
///             case server_hello: Empty;
///         };
///     } CertWithExternPSK;
struct tls_cert_with_extern_psk {
  static constexpr ExtensionType type = ExtensionType::tls_cert_with_extern_psk;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, Empty, versions::tls13>,
                                 in<message::server_hello, Empty, versions::tls13>>;
};

}  // namespace tlswire
