#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 9849 section 5.1: `ExtensionType OuterExtensions<2..254>;`, the types of extensions that stand in the
/// ClientHelloOuter, in the order of both hellos.
struct OuterExtensions : vector<ExtensionType, 2, 254> {
  using vector::vector;
};

/// ech_outer_extensions. RFC 9849 section 5.1. In an EncodedClientHelloInner only; `ech_expand` puts the
/// extensions that it stands for in its place.
struct ech_outer_extensions {
  static constexpr ExtensionType type = ExtensionType::ech_outer_extensions;
  using bodies = tlswire::bodies<in<message::encoded_client_hello_inner, OuterExtensions, versions::tls13>>;
  static constexpr bool rare = true;
};

}  // namespace tlswire
