#pragma once

#include <tlswire/handshake/distinguished_name.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// CertificateAuthoritiesExtension. RFC 9846 section 4.3.4.
///
///     struct {
///         DistinguishedName authorities<3..2^16-1>;
///     } CertificateAuthoritiesExtension;
struct CertificateAuthoritiesExtension {
  vector<DistinguishedName, 3, 65535> authorities{};
};

/// certificate_authorities. RFC 9846 section 4.3.4. Before TLS 1.3, CertificateRequest has a field for it.
struct certificate_authorities {
  static constexpr ExtensionType type = ExtensionType::certificate_authorities;
  static constexpr bool rare = true;
  using bodies = tlswire::bodies<in<message::client_hello, CertificateAuthoritiesExtension, versions::tls13>,
                                 in<message::certificate_request, CertificateAuthoritiesExtension>,
                                 in<message::client_certificate_request, CertificateAuthoritiesExtension>>;
};

}  // namespace tlswire
