#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/cached_information_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// CachedObject of a client. RFC 7924 section 3. For `cert` and `cert_req` the hash is SHA-256 of the
/// Certificate and the CertificateRequest message (section 5).
///
///     struct {
///          select (type) {
///            case client:
///              CachedInformationType type;
///              opaque hash_value<1..255>;
///            case server:
///              CachedInformationType type;
///          } body;
///     } CachedObject;
struct CachedObjectClient {
  CachedInformationType type{};
  opaque<1, 255> hash_value{};
};
/// CachedObject of a server. RFC 7924 section 3.
struct CachedObjectServer {
  CachedInformationType type{};
};

/// CachedInformation of a client. RFC 7924 section 3. There may be several objects of a type.
///
///     struct {
///          CachedObject cached_info<1..2^16-1>;
///     } CachedInformation;
struct CachedInformationClient {
  vector<CachedObjectClient, 1, 65535> cached_info{};
};
/// CachedInformation of a server: what it puts fingerprints in the place of. RFC 7924 section 3.
struct CachedInformationServer {
  vector<CachedObjectServer, 1, 65535> cached_info{};
};

/// cached_info. RFC 7924 section 3: a server answers in ServerHello, and sends tls12::CertificateCachedInfo
/// or tls12::CertificateRequestCachedInfo instead of the message that the client has. In TLS 1.3 its answer
/// stands in EncryptedExtensions, as IANA's TLS ExtensionType Values says.
struct cached_info {
  static constexpr ExtensionType type = ExtensionType::cached_info;
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, CachedInformationClient>,
                      in<message::server_hello, CachedInformationServer, versions::tls12_and_below>,
                      in<message::encrypted_extensions, CachedInformationServer>>;
};

}  // namespace tlswire
