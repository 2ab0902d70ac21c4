#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 7301 section 3.1: `opaque ProtocolName<1..2^8-1>;`
struct ProtocolName : opaque<1, 255> {
  using opaque::opaque;
  static constexpr bool is_text = true;
};

/// ProtocolNameList, most preferred first. RFC 7301 section 3.1.
///
///     struct {
///         ProtocolName protocol_name_list<2..2^16-1>
///     } ProtocolNameList;
struct ProtocolNameList {
  vector<ProtocolName, 2, 65535> protocol_name_list{};
};

/// application_layer_protocol_negotiation. RFC 7301: a server answers with exactly one name, in ServerHello
/// (TLS 1.2) or EncryptedExtensions.
struct application_layer_protocol_negotiation {
  static constexpr ExtensionType type = ExtensionType::application_layer_protocol_negotiation;
  using bodies = tlswire::bodies<in<message::client_hello, ProtocolNameList>,
                                 in<message::server_hello, ProtocolNameList, versions::tls12_and_below>,
                                 in<message::encrypted_extensions, ProtocolNameList>>;
};

}  // namespace tlswire
