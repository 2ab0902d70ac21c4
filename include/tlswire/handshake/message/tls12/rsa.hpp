#pragma once

#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// ServerRSAParams: modulus and exponent of the temporary key of RSA_EXPORT, big-endian. RFC 2246
/// section 7.4.3.
///
///     struct {
///         opaque rsa_modulus<1..2^16-1>;
///         opaque rsa_exponent<1..2^16-1>;
///     } ServerRSAParams;
struct ServerRSAParams {
  opaque<1, 65535> rsa_modulus{};
  opaque<1, 65535> rsa_exponent{};
};

/// EncryptedPreMasterSecret: 48 bytes, encrypted to the server's key. RFC 5246 section 7.4.7.1; what is
/// public-key-encrypted is an `opaque <0..2^16-1>` (section 4.7).
///
///     struct {
///         public-key-encrypted PreMasterSecret pre_master_secret;
///     } EncryptedPreMasterSecret;
struct EncryptedPreMasterSecret {
  opaque<0, 65535> pre_master_secret{};
};

}  // namespace tlswire::tls12
