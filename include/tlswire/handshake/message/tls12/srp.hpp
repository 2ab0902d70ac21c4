#pragma once

#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// ServerSRPParams: prime, generator, salt and public value of the server. RFC 5054 section 2.8.2.
///
///     struct {
///        opaque srp_N<1..2^16-1>;
///        opaque srp_g<1..2^16-1>;
///        opaque srp_s<1..2^8-1>;
///        opaque srp_B<1..2^16-1>;
///     } ServerSRPParams;     /* SRP parameters */
struct ServerSRPParams {
  opaque<1, 65535> srp_N{};
  opaque<1, 65535> srp_g{};
  opaque<1, 255> srp_s{};
  opaque<1, 65535> srp_B{};
};

/// ClientSRPPublic. RFC 5054 section 2.8.3.
///
///     struct {
///        opaque srp_A<1..2^16-1>;
///     } ClientSRPPublic;
struct ClientSRPPublic {
  opaque<1, 65535> srp_A{};
};

}  // namespace tlswire::tls12
