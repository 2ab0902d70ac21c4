#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// KeyExchangeAlgorithm: how a cipher suite of TLS 1.2 and below comes to its premaster secret, and so which
/// ServerKeyExchange and ClientKeyExchange it has. RFC 5246 section 7.4.3, RFC 8422 section 5.4, RFC 4279
/// sections 2 to 4, RFC 5489 section 2, RFC 5054 section 2.5, RFC 8492 section 5, RFC 9189 section 4,
/// RFC 2712 section 4. It never stands on the wire: the numbers are tlswire's own.
enum class KeyExchangeAlgorithm : std::uint8_t {
  null,
  rsa,
  rsa_export,
  dh_dss,
  dh_rsa,
  dhe_dss,
  dhe_rsa,
  dh_anon,
  ecdh_ecdsa,
  ecdh_rsa,
  ecdhe_ecdsa,
  ecdhe_rsa,
  ecdh_anon,
  psk,
  dhe_psk,
  rsa_psk,
  ecdhe_psk,
  srp,
  srp_rsa,
  srp_dss,
  krb5,
  eccpwd,
  ffcpwd,  ///< RFC 8492 defines its messages, and no cipher suite
  ecjpake,
  gost,
  any,  ///< TLS 1.3, whose cipher suites do not say
};

template <>
struct registry<KeyExchangeAlgorithm> {
  using E = KeyExchangeAlgorithm;
  static constexpr registry_row<E> rows[] = {
      {E::null, "NULL"},
      {E::rsa, "RSA"},
      {E::rsa_export, "RSA_EXPORT"},
      {E::dh_dss, "DH_DSS"},
      {E::dh_rsa, "DH_RSA"},
      {E::dhe_dss, "DHE_DSS"},
      {E::dhe_rsa, "DHE_RSA"},
      {E::dh_anon, "DH_anon"},
      {E::ecdh_ecdsa, "ECDH_ECDSA"},
      {E::ecdh_rsa, "ECDH_RSA"},
      {E::ecdhe_ecdsa, "ECDHE_ECDSA"},
      {E::ecdhe_rsa, "ECDHE_RSA"},
      {E::ecdh_anon, "ECDH_anon"},
      {E::psk, "PSK"},
      {E::dhe_psk, "DHE_PSK"},
      {E::rsa_psk, "RSA_PSK"},
      {E::ecdhe_psk, "ECDHE_PSK"},
      {E::srp, "SRP_SHA"},
      {E::srp_rsa, "SRP_SHA_RSA"},
      {E::srp_dss, "SRP_SHA_DSS"},
      {E::krb5, "KRB5"},
      {E::eccpwd, "ECCPWD"},
      {E::ffcpwd, "FFCPWD"},
      {E::ecjpake, "ECJPAKE"},
      {E::gost, "GOST"},
      {E::any, "any"},
  };
};

}  // namespace tlswire
