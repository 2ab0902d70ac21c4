#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/signature_scheme.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// SignatureSchemeList, most preferred first. RFC 9846 section 4.3.3.
///
///     struct {
///         SignatureScheme supported_signature_algorithms<2..2^16-2>;
///     } SignatureSchemeList;
struct SignatureSchemeList {
  vector<SignatureScheme, 2, 65534> supported_signature_algorithms{};
};

/// signature_algorithms: for CertificateVerify. RFC 9846 section 4.3.3; RFC 5246 section 7.4.1.4.1 for
/// TLS 1.2.
struct signature_algorithms {
  static constexpr ExtensionType type = ExtensionType::signature_algorithms;
  using bodies = tlswire::bodies<in<message::client_hello, SignatureSchemeList>,
                                 in<message::certificate_request, SignatureSchemeList>,
                                 in<message::client_certificate_request, SignatureSchemeList>>;
};

}  // namespace tlswire
