#pragma once

#include <tlswire/handshake/distinguished_name.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/identifier_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 6066 section 5: `opaque SHA1Hash[20];`
struct SHA1Hash : opaque<20> {
  /// A copy of exactly 20 bytes; any other number stops the program.
  static constexpr SHA1Hash from(bytes source) noexcept { return {opaque::from(source)}; }
};

/// TrustedAuthority. RFC 6066 section 6. An identifier of another type has no known format, and is refused.
///
///     struct {
///         IdentifierType identifier_type;
///         select (identifier_type) {
///             case pre_agreed: struct {};
///             case key_sha1_hash: SHA1Hash;
///             case x509_name: DistinguishedName;
///             case cert_sha1_hash: SHA1Hash;
///         } identifier;
///     } TrustedAuthority;
struct TrustedAuthority {
  IdentifierType identifier_type{};
  choice<&TrustedAuthority::identifier_type, on<IdentifierType::pre_agreed, Empty>,
         on<IdentifierType::key_sha1_hash, SHA1Hash>, on<IdentifierType::x509_name, DistinguishedName>,
         on<IdentifierType::cert_sha1_hash, SHA1Hash>>
      identifier{};
};

/// TrustedAuthorities. RFC 6066 section 6. May be empty.
///
///     struct {
///         TrustedAuthority trusted_authorities_list<0..2^16-1>;
///     } TrustedAuthorities;
struct TrustedAuthorities {
  vector<TrustedAuthority, 0, 65535> trusted_authorities_list{};
};

/// trusted_ca_keys. RFC 6066 section 6: a server that chose by it answers with an empty one. TLS 1.2 and
/// below; certificate_authorities takes its place in TLS 1.3 (RFC 9846 section 4.3.4).
struct trusted_ca_keys {
  static constexpr ExtensionType type = ExtensionType::trusted_ca_keys;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, TrustedAuthorities, versions::tls12_and_below>,
                                 in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
