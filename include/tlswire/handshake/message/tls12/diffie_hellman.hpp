#pragma once

#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// ServerDHParams: prime, generator and public value of the server, big-endian. RFC 5246 section 7.4.3.
///
///     struct {
///         opaque dh_p<1..2^16-1>;
///         opaque dh_g<1..2^16-1>;
///         opaque dh_Ys<1..2^16-1>;
///     } ServerDHParams;     /* Ephemeral DH parameters */
struct ServerDHParams {
  opaque<1, 65535> dh_p{};
  opaque<1, 65535> dh_g{};
  opaque<1, 65535> dh_Ys{};
};

/// ClientDiffieHellmanPublic: the explicit one. RFC 5246 section 7.4.7.2. That a public value is implicit,
/// because the client's certificate has it, is said by nothing but a ClientKeyExchange without a byte.
///
///     struct {
///         select (PublicValueEncoding) {
///             case implicit: struct { };
///             case explicit: opaque dh_Yc<1..2^16-1>;
///         } dh_public;
///     } ClientDiffieHellmanPublic;
struct ClientDiffieHellmanPublic {
  opaque<1, 65535> dh_Yc{};
};

}  // namespace tlswire::tls12
