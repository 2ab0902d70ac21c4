#pragma once

#include <string_view>

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// SupportedVersions of a ClientHello, most preferred first. RFC 9846 section 4.3.1.
///
///     struct {
///         select (Handshake.msg_type) {
///             case client_hello:
///                  ProtocolVersion versions<2..254>;
///
///             case server_hello: /* and HelloRetryRequest */
///                  ProtocolVersion selected_version;
///         };
///     } SupportedVersions;
struct SupportedVersionsClientHello {
  vector<ProtocolVersion, 2, 254> versions{};
};
/// SupportedVersions of a ServerHello and a HelloRetryRequest. RFC 9846 section 4.3.1.
struct SupportedVersionsServerHello {
  ProtocolVersion selected_version = ProtocolVersion::TLSv1_3;
};

/// supported_versions. RFC 9846 section 4.3.1. A server that negotiates TLS 1.2 looks at it too, and does not
/// send it.
struct supported_versions {
  static constexpr ExtensionType type = ExtensionType::supported_versions;
  static constexpr std::string_view structure = "SupportedVersions";
  using bodies = tlswire::bodies<in<message::client_hello, SupportedVersionsClientHello>,
                                 in<message::server_hello, SupportedVersionsServerHello, versions::tls13>,
                                 in<message::hello_retry_request, SupportedVersionsServerHello>>;
};

}  // namespace tlswire
