#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// ExternalIdentityHash: the SHA-256 hash of the sender's identity binding; empty if it has none. RFC 8844
/// section 3.2.
///
///     struct {
///        opaque binding_hash<0..32>;
///     } ExternalIdentityHash;
struct ExternalIdentityHash {
  opaque<0, 32> binding_hash{};
};

/// Whether the hash is there or not. RFC 8844 section 3.2: any length other than 0 and 32 is a decode_error,
/// which the declaration does not say.
constexpr bool check(const ExternalIdentityHash& value) noexcept {
  return value.binding_hash.empty() || value.binding_hash.size() == 32;
}

/// external_id_hash. RFC 8844 section 3.2.
struct external_id_hash {
  static constexpr ExtensionType type = ExtensionType::external_id_hash;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, ExternalIdentityHash>,
                                 in<message::server_hello, ExternalIdentityHash, versions::tls12_and_below>,
                                 in<message::encrypted_extensions, ExternalIdentityHash>>;
};

}  // namespace tlswire
