#pragma once

#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// KerberosWrapper: ticket and authenticator in DER as of Kerberos, and the premaster secret encrypted with
/// the session key of the ticket. RFC 2712 section 3, which gives no lengths; implementations put two bytes
/// of length before each, and leave an authenticator that is missing empty.
///
///     struct
///     {
///         opaque Ticket;
///         opaque authenticator;            /* optional */
///         opaque EncryptedPreMasterSecret; /* encrypted with the session key
///                                             which is sealed in the ticket */
///     } KerberosWrapper;
struct KerberosWrapper {
  opaque<0, 65535> Ticket{};
  opaque<0, 65535> authenticator{};
  opaque<0, 65535> EncryptedPreMasterSecret{};
};

}  // namespace tlswire::tls12
