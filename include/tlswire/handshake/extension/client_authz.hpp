#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/authz_data_format.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// What client_authz and server_authz hold. RFC 5878 section 2.3:
/// `AuthzDataFormats authz_format_list<1..2^8-1>;`, where the elements are of the type that the RFC declares
/// as AuthzDataFormat.
struct AuthzDataFormats {
  vector<AuthzDataFormat, 1, 255> authz_format_list{};
};

/// client_authz: formats in which the client would send authorization data. RFC 5878 section 2.1: a server
/// answers with those that it takes. TLS 1.2 and below.
struct client_authz {
  static constexpr ExtensionType type = ExtensionType::client_authz;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, AuthzDataFormats, versions::tls12_and_below>,
                                 in<message::server_hello, AuthzDataFormats, versions::tls12_and_below>>;
};

}  // namespace tlswire
