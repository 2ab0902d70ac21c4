#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/cert_chain_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// URLAndHash. RFC 6066 section 5. The hash is that of what the URL leads to. `padding` must be 1.
///
///     struct {
///         opaque url<1..2^16-1>;
///         unint8 padding;
///         opaque SHA1Hash[20];
///     } URLAndHash;
struct URLAndHash {
  opaque<1, 65535> url{};
  constant<uint8, 1> padding{};
  opaque<20> SHA1Hash{};
};

/// CertificateURL: a client's certificates, to be fetched; instead of a Certificate. RFC 6066 section 5.
/// TLS 1.2 and below.
///
///     struct {
///         CertChainType type;
///         URLAndHash url_and_hash_list<1..2^16-1>;
///     } CertificateURL;
struct CertificateURL {
  CertChainType type{};
  vector<URLAndHash, 1, 65535> url_and_hash_list{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_url;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire
