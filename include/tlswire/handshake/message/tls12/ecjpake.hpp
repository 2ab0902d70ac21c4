#pragma once

#include <tlswire/handshake/message/tls12/ec_parameters.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// ECSchnorrZKP: a proof that a private key is known. draft-cragie-tls-ecjpake-01.
///
///     struct {
///         ECPoint V;
///         opaque r<1..2^8-1>;
///     } ECSchnorrZKP;
struct ECSchnorrZKP {
  ECPoint V{};
  opaque<1, 255> r{};
};

/// ECJPAKEKeyKP: a public key with its proof. draft-cragie-tls-ecjpake-01.
///
///     struct {
///         ECPoint X;
///         ECSchnorrZKP zkp;
///     } ECJPAKEKeyKP;
struct ECJPAKEKeyKP {
  ECPoint X{};
  ECSchnorrZKP zkp{};
};

/// ServerECJPAKEParams. draft-cragie-tls-ecjpake-01, as mbed TLS and Thread send it.
///
///     struct {
///         ECParameters curve_params;
///         ECJPAKEKeyKP ecjpake_key_kp;
///     } ServerECJPAKEParams;
struct ServerECJPAKEParams {
  ECParameters curve_params{};
  ECJPAKEKeyKP ecjpake_key_kp{};
};

/// ClientECJPAKEParams. draft-cragie-tls-ecjpake-01, as mbed TLS and Thread send it.
///
///     struct {
///         ECJPAKEKeyKP ecjpake_key_kp;
///     } ClientECJPAKEParams;
struct ClientECJPAKEParams {
  ECJPAKEKeyKP ecjpake_key_kp{};
};

}  // namespace tlswire::tls12
