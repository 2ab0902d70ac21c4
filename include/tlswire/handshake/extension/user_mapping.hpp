#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/user_mapping_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// UserMappingTypeList. RFC 4681 section 2.
///
///     struct {
///           UserMappingType user_mapping_types<1..2^8-1>;
///     } UserMappingTypeList;
struct UserMappingTypeList {
  vector<UserMappingType, 1, 255> user_mapping_types{};
};

/// user_mapping. RFC 4681 section 2: a server answers with the types that it prefers among the client's.
/// TLS 1.2 and below.
struct user_mapping {
  static constexpr ExtensionType type = ExtensionType::user_mapping;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, UserMappingTypeList, versions::tls12_and_below>,
                                 in<message::server_hello, UserMappingTypeList, versions::tls12_and_below>>;
};

}  // namespace tlswire
