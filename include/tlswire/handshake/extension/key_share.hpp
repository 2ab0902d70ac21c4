#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/named_group.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// KeyShareEntry. RFC 9846 section 4.3.8.
///
///     struct {
///         NamedGroup group;
///         opaque key_exchange<1..2^16-1>;
///     } KeyShareEntry;
struct KeyShareEntry {
  NamedGroup group{};
  opaque<1, 65535> key_exchange{};
};

/// KeyShareClientHello. RFC 9846 section 4.3.8. Empty where the client asks for a HelloRetryRequest.
///
///     struct {
///         KeyShareEntry client_shares<0..2^16-1>;
///     } KeyShareClientHello;
struct KeyShareClientHello {
  vector<KeyShareEntry, 0, 65535> client_shares{};
};

/// KeyShareHelloRetryRequest. RFC 9846 section 4.3.8.
///
///     struct {
///         NamedGroup selected_group;
///     } KeyShareHelloRetryRequest;
struct KeyShareHelloRetryRequest {
  NamedGroup selected_group{};
};

/// KeyShareServerHello. RFC 9846 section 4.3.8.
///
///     struct {
///         KeyShareEntry server_share;
///     } KeyShareServerHello;
struct KeyShareServerHello {
  KeyShareEntry server_share{};
};

/// key_share. RFC 9846 section 4.3.8.
struct key_share {
  static constexpr ExtensionType type = ExtensionType::key_share;
  using bodies = tlswire::bodies<in<message::client_hello, KeyShareClientHello, versions::tls13>,
                                 in<message::server_hello, KeyShareServerHello, versions::tls13>,
                                 in<message::hello_retry_request, KeyShareHelloRetryRequest>>;
};

}  // namespace tlswire
