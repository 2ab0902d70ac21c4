#pragma once

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// The Certificate of a server whose cached_info lists `cert`: the hash of the message that it stands for.
/// RFC 7924 section 4.1. TLS 1.2 and below.
///
///     struct {
///         opaque hash_value<1..255>;
///     } Certificate;
///
/// Nothing in a context tells it from a whole Certificate: frame the Handshake, and parse its body as this.
struct CertificateCachedInfo {
  opaque<1, 255> hash_value{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate;
};

/// The CertificateRequest of a server whose cached_info lists `cert_req`. RFC 7924 section 4.2.
///
///     struct {
///         opaque hash_value<1..255>;
///     } CertificateRequest;
struct CertificateRequestCachedInfo {
  opaque<1, 255> hash_value{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_request;
};

}  // namespace tlswire::tls12
