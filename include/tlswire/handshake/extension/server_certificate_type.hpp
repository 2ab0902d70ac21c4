#pragma once

#include <string_view>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/certificate_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// ServerCertTypeExtension of a client, most preferred first. RFC 7250 section 3.
///
///     struct {
///             select(ClientOrServerExtension) {
///                 case client:
///                   CertificateType server_certificate_types<1..2^8-1>;
///                 case server:
///                   CertificateType server_certificate_type;
///             }
///     } ServerCertTypeExtension;
struct ServerCertTypeExtensionClient {
  vector<CertificateType, 1, 255> server_certificate_types{};
};
/// ServerCertTypeExtension of a server. RFC 7250 section 3.
struct ServerCertTypeExtensionServer {
  CertificateType server_certificate_type{};
};

/// server_certificate_type: types that the client can process. RFC 7250 section 4: a server answers with the
/// one that it presents, in ServerHello or EncryptedExtensions.
struct server_certificate_type {
  static constexpr ExtensionType type = ExtensionType::server_certificate_type;
  static constexpr std::string_view structure = "ServerCertTypeExtension";
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, ServerCertTypeExtensionClient>,
                      in<message::server_hello, ServerCertTypeExtensionServer, versions::tls12_and_below>,
                      in<message::encrypted_extensions, ServerCertTypeExtensionServer>>;
};

}  // namespace tlswire
