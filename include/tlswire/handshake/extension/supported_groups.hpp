#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/named_group.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// NamedGroupList, most preferred first. RFC 9846 section 4.3.7.
///
///     struct {
///         NamedGroup named_group_list<2..2^16-1>;
///     } NamedGroupList;
struct NamedGroupList {
  vector<NamedGroup, 2, 65535> named_group_list{};
};

/// supported_groups, elliptic_curves before TLS 1.3. RFC 9846 section 4.3.7; RFC 8422 section 5.1.1 for
/// TLS 1.2, with the same bytes under other names. A server may tell its own preference in
/// EncryptedExtensions, but not in a ServerHello (RFC 8422 section 5.2). Some servers of TLS 1.2 send it
/// there all the same: like any extension without a body in a message, it is kept as bytes.
struct supported_groups {
  static constexpr ExtensionType type = ExtensionType::supported_groups;
  using bodies = tlswire::bodies<in<message::client_hello, NamedGroupList>,
                                 in<message::encrypted_extensions, NamedGroupList>>;
};

}  // namespace tlswire
