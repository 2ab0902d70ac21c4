#pragma once

#include <tlswire/handshake/message/tls12/ec_parameters.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// ServerECDHParams. RFC 8422 section 5.4.
///
///     struct {
///         ECParameters    curve_params;
///         ECPoint         public;
///     } ServerECDHParams;
struct ServerECDHParams {
  ECParameters curve_params{};
  ECPoint public_{};
};

/// ClientECDiffieHellmanPublic. RFC 8422 section 5.7. RFC 4492 section 5.7 also has an implicit one, said by
/// nothing but a ClientKeyExchange without a byte.
///
///     struct {
///         ECPoint ecdh_Yc;
///     } ClientECDiffieHellmanPublic;
struct ClientECDiffieHellmanPublic {
  ECPoint ecdh_Yc{};
};

}  // namespace tlswire::tls12
