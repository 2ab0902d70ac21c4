#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/certificate_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// CertificateTypeExtension of a client, most preferred first. RFC 6091 section 3.1.
///
///     struct {
///        select(ClientOrServerExtension) {
///           case client:
///              CertificateType certificate_types<1..2^8-1>;
///           case server:
///              CertificateType certificate_type;
///        }
///     } CertificateTypeExtension;
struct CertificateTypeExtensionClient {
  vector<CertificateType, 1, 255> certificate_types{};
};
/// CertificateTypeExtension of a server. RFC 6091 section 3.2.
struct CertificateTypeExtensionServer {
  CertificateType certificate_type{};
};

/// cert_type: the certificates of both sides are of the type that the server chooses. RFC 6091 section 3. TLS
/// 1.2 and below.
struct cert_type {
  static constexpr ExtensionType type = ExtensionType::cert_type;
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, CertificateTypeExtensionClient, versions::tls12_and_below>,
                      in<message::server_hello, CertificateTypeExtensionServer, versions::tls12_and_below>>;
};

}  // namespace tlswire
