#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/name_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 6066 section 3: `opaque HostName<1..2^16-1>;`, in ASCII without a trailing dot.
struct HostName : opaque<1, 65535> {
  using opaque::opaque;
  static constexpr bool is_text = true;
};

/// ServerName. RFC 6066 section 3. Names of another type than host_name have no known format, and are
/// refused.
///
///     struct {
///         NameType name_type;
///         select (name_type) {
///             case host_name: HostName;
///         } name;
///     } ServerName;
struct ServerName {
  NameType name_type = NameType::host_name;
  choice<&ServerName::name_type, on<NameType::host_name, HostName>> name{};
};

/// ServerNameList. RFC 6066 section 3.
///
///     struct {
///         ServerName server_name_list<1..2^16-1>
///     } ServerNameList;
struct ServerNameList {
  vector<ServerName, 1, 65535> server_name_list{};
};

/// server_name. RFC 6066 section 3: a server answers with an empty one, in ServerHello or
/// EncryptedExtensions. RFC 9261 section 4: a client names a server when it asks for an exported
/// authenticator.
struct server_name {
  static constexpr ExtensionType type = ExtensionType::server_name;
  using bodies = tlswire::bodies<
      in<message::client_hello, ServerNameList>, in<message::server_hello, Empty, versions::tls12_and_below>,
      in<message::encrypted_extensions, Empty>, in<message::client_certificate_request, ServerNameList>>;
};

}  // namespace tlswire
