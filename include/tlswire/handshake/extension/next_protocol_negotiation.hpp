#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// The protocols that a server has. draft-agl-tls-nextprotoneg-04 section 3: names behind a byte of length
/// each, with no length around them all. The draft gives the struct no name.
struct NextProtocolNegotiation {
  rest<ProtocolName> protocols{};
};

/// next_protocol_negotiation (NPN), which ALPN replaced. draft-agl-tls-nextprotoneg-04 section 3: empty in
/// ClientHello. TLS 1.2 and below.
struct next_protocol_negotiation {
  static constexpr ExtensionType type = ExtensionType::next_protocol_negotiation;
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, Empty, versions::tls12_and_below>,
                      in<message::server_hello, NextProtocolNegotiation, versions::tls12_and_below>>;
};

}  // namespace tlswire
