#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/signature_algorithms.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/signature_scheme.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// Credential. RFC 9345 section 4. The time is in seconds from the notBefore of the certificate that
/// delegates; the key is DER-encoded.
///
///     struct {
///       uint32 valid_time;
///       SignatureScheme dc_cert_verify_algorithm;
///       opaque ASN1_subjectPublicKeyInfo<1..2^24-1>;
///     } Credential;
struct Credential {
  uint32 valid_time = 0;
  SignatureScheme dc_cert_verify_algorithm{};
  opaque<1, 0xFFFFFF> ASN1_subjectPublicKeyInfo{};
};

/// DelegatedCredential. RFC 9345 section 4.
///
///     struct {
///       Credential cred;
///       SignatureScheme algorithm;
///       opaque signature<1..2^16-1>;
///     } DelegatedCredential;
struct DelegatedCredential {
  Credential cred{};
  SignatureScheme algorithm{};
  opaque<1, 65535> signature{};
};

/// delegated_credential. RFC 9345 section 4.1; RFC 9261 section 4. In the entry of the end-entity
/// certificate, of either side.
struct delegated_credential {
  static constexpr ExtensionType type = ExtensionType::delegated_credential;
  using bodies = tlswire::bodies<in<message::client_hello, SignatureSchemeList, versions::tls13>,
                                 in<message::certificate_request, SignatureSchemeList, versions::tls13>,
                                 in<message::client_certificate_request, SignatureSchemeList>,
                                 in<message::certificate, DelegatedCredential, versions::tls13>>;
};

}  // namespace tlswire
