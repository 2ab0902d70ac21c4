#pragma once

#include <string_view>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// PskIdentity. RFC 9846 section 4.3.11. The age is in milliseconds, plus ticket_age_add modulo 2^32; 0 for
/// an external PSK.
///
///     struct {
///         opaque identity<1..2^16-1>;
///         uint32 obfuscated_ticket_age;
///     } PskIdentity;
struct PskIdentity {
  opaque<1, 65535> identity{};
  uint32 obfuscated_ticket_age = 0;
};

/// RFC 9846 section 4.3.11: `opaque PskBinderEntry<32..255>;`
struct PskBinderEntry : opaque<32, 255> {
  using opaque::opaque;
};

/// OfferedPsks. RFC 9846 section 4.3.11. Binders stand in the order of the identities.
///
///     struct {
///         PskIdentity identities<7..2^16-1>;
///         PskBinderEntry binders<33..2^16-1>;
///     } OfferedPsks;
struct OfferedPsks {
  vector<PskIdentity, 7, 65535> identities{};
  vector<PskBinderEntry, 33, 65535> binders{};
};

/// PreSharedKeyExtension of a ServerHello: an index into the identities of the ClientHello. RFC 9846
/// section 4.3.11.
///
///     struct {
///         select (Handshake.msg_type) {
///             case client_hello: OfferedPsks;
///             case server_hello: uint16 selected_identity;
///         };
///     } PreSharedKeyExtension;
struct PreSharedKeyServerHello {
  uint16 selected_identity = 0;
};

/// pre_shared_key. RFC 9846 section 4.3.11. The last extension of a ClientHello.
struct pre_shared_key {
  static constexpr ExtensionType type = ExtensionType::pre_shared_key;
  static constexpr std::string_view structure = "PreSharedKeyExtension";
  using bodies = tlswire::bodies<in<message::client_hello, OfferedPsks, versions::tls13>,
                                 in<message::server_hello, PreSharedKeyServerHello, versions::tls13>>;
};

}  // namespace tlswire
