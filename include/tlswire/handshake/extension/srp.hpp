#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// What srp holds: the user's name, in UTF-8. RFC 5054 section 2.8.1: `opaque srp_I<1..2^8-1>;`
struct SRPExtension {
  opaque<1, 255> srp_I{};
};

/// srp. RFC 5054 section 2.8.1: the client's alone; the server answers by its choice of a cipher suite. TLS
/// 1.2 and below.
struct srp {
  static constexpr ExtensionType type = ExtensionType::srp;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, SRPExtension, versions::tls12_and_below>>;
};

}  // namespace tlswire
