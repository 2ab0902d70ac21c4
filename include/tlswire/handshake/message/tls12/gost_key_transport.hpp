#pragma once

#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// What a ClientKeyExchange of GOST holds: a GostKeyTransport (RFC 9189 section 4.2.4.1), or a
/// TLSGostKeyTransportBlob (section 4.2.4.2) for the cipher suite CNT_IMIT. Either is ASN.1 in DER, which has
/// its own length and is kept as bytes.
///
///     GostKeyTransport ::= SEQUENCE {
///         keyExp               OCTET STRING,
///         ephemeralPublicKey   SubjectPublicKeyInfo,
///         ukm                  OCTET STRING OPTIONAL
///     }
struct GostKeyTransport {
  rest<> der{};
};

}  // namespace tlswire::tls12
