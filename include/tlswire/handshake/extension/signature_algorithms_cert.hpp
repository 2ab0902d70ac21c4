#pragma once

#include <tlswire/handshake/extension/signature_algorithms.hpp>

namespace tlswire {

/// signature_algorithms_cert: for signatures in certificates. RFC 9846 section 4.3.3.
struct signature_algorithms_cert {
  static constexpr ExtensionType type = ExtensionType::signature_algorithms_cert;
  using bodies = tlswire::bodies<in<message::client_hello, SignatureSchemeList>,
                                 in<message::certificate_request, SignatureSchemeList>,
                                 in<message::client_certificate_request, SignatureSchemeList>>;
};

}  // namespace tlswire
