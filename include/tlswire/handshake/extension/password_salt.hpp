#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// The salt of the user's password. RFC 8492: `opaque salt<1..2^16-1>;`. The RFC gives the struct no name.
struct PasswordSalt {
  opaque<1, 65535> salt{};
};

/// password_salt. RFC 8492: a server of TLS 1.3 sends the salt in HelloRetryRequest, and the client returns
/// it. In TLS 1.2 the salt stands in ServerKeyExchange.
struct password_salt {
  static constexpr ExtensionType type = ExtensionType::password_salt;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, PasswordSalt, versions::tls13>,
                                 in<message::server_hello, PasswordSalt, versions::tls13>,
                                 in<message::hello_retry_request, PasswordSalt, versions::tls13>>;
};

}  // namespace tlswire
