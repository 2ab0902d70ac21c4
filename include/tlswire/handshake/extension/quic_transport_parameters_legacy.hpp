#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/quic_transport_parameters.hpp>
#include <tlswire/handshake/message_tag.hpp>

namespace tlswire {

/// quic_transport_parameters at the code point 0xffa5 of the drafts of RFC 9001, in the format of the later
/// ones (draft-ietf-quic-transport-27 and up): those before had numbers of fixed width.
struct quic_transport_parameters_legacy {
  static constexpr ExtensionType type = ExtensionType::quic_transport_parameters_legacy;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, TransportParameters, versions::tls13>,
                                 in<message::encrypted_extensions, TransportParameters, versions::tls13>>;
};

}  // namespace tlswire
