#pragma once

#include <string_view>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/certificate_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// ClientCertTypeExtension of a client, most preferred first. RFC 7250 section 3.
///
///     struct {
///             select(ClientOrServerExtension) {
///                 case client:
///                   CertificateType client_certificate_types<1..2^8-1>;
///                 case server:
///                   CertificateType client_certificate_type;
///             }
///     } ClientCertTypeExtension;
struct ClientCertTypeExtensionClient {
  vector<CertificateType, 1, 255> client_certificate_types{};
};
/// ClientCertTypeExtension of a server. RFC 7250 section 3.
struct ClientCertTypeExtensionServer {
  CertificateType client_certificate_type{};
};

/// client_certificate_type: types that the client can present. RFC 7250 section 4: a server answers with the
/// one that it asks for, in ServerHello or EncryptedExtensions.
struct client_certificate_type {
  static constexpr ExtensionType type = ExtensionType::client_certificate_type;
  static constexpr std::string_view structure = "ClientCertTypeExtension";
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, ClientCertTypeExtensionClient>,
                      in<message::server_hello, ClientCertTypeExtensionServer, versions::tls12_and_below>,
                      in<message::encrypted_extensions, ClientCertTypeExtensionServer>>;
};

}  // namespace tlswire
