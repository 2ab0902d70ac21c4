#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// Cookie. RFC 9846 section 4.3.2.
///
///     struct {
///         opaque cookie<1..2^16-1>;
///     } Cookie;
struct Cookie {
  opaque<1, 65535> cookie{};
};

/// cookie. RFC 9846 section 4.3.2. A client sends back what the HelloRetryRequest held.
struct cookie {
  static constexpr ExtensionType type = ExtensionType::cookie;
  using bodies = tlswire::bodies<in<message::client_hello, Cookie, versions::tls13>,
                                 in<message::hello_retry_request, Cookie>>;
};

}  // namespace tlswire
