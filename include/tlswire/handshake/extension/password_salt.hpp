#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// The salt of the user's password. RFC 8492 section 4.5.2.4, whose name for the struct is that of the
/// extension. It gives the vector no floor; a salt is taken to have a byte, as in section 4.5.1.2.
///
///     struct {
///         opaque pwd_salt<2^16-1>;
///     } password_salt;
struct PasswordSalt {
  opaque<1, 65535> pwd_salt{};
};

/// password_salt. RFC 8492 section 4.5.2.4: a server of TLS 1.3 sends the salt in HelloRetryRequest; the
/// table of section 6 also lists both hellos. In TLS 1.2 the salt stands in ServerKeyExchange
/// (section 4.5.1.2).
struct password_salt {
  static constexpr ExtensionType type = ExtensionType::password_salt;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, PasswordSalt, versions::tls13>,
                                 in<message::server_hello, PasswordSalt, versions::tls13>,
                                 in<message::hello_retry_request, PasswordSalt, versions::tls13>>;
};

}  // namespace tlswire
