#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ClientCertificateType of TLS 1.2. RFC 5246 section 7.4.4, RFC 8422 section 5.5.
/// IANA: TLS ClientCertificateType Identifiers.
enum class ClientCertificateType : std::uint8_t {
  rsa_sign = 1,
  dss_sign = 2,
  rsa_fixed_dh = 3,
  dss_fixed_dh = 4,
  rsa_ephemeral_dh_RESERVED = 5,
  dss_ephemeral_dh_RESERVED = 6,
  fortezza_dms_RESERVED = 20,
  ecdsa_sign = 64,
  rsa_fixed_ecdh = 65,
  ecdsa_fixed_ecdh = 66,
  gost_sign256 = 67,  // RFC 9189
  gost_sign512 = 68,  // RFC 9189
};

template <>
struct registry<ClientCertificateType> {
  using E = ClientCertificateType;
  static constexpr registry_row<E> rows[] = {
      {E::rsa_sign, "rsa_sign"},
      {E::dss_sign, "dss_sign"},
      {E::rsa_fixed_dh, "rsa_fixed_dh"},
      {E::dss_fixed_dh, "dss_fixed_dh"},
      {E::rsa_ephemeral_dh_RESERVED, "rsa_ephemeral_dh_RESERVED"},
      {E::dss_ephemeral_dh_RESERVED, "dss_ephemeral_dh_RESERVED"},
      {E::fortezza_dms_RESERVED, "fortezza_dms_RESERVED"},
      {E::ecdsa_sign, "ecdsa_sign"},
      {E::rsa_fixed_ecdh, "rsa_fixed_ecdh"},
      {E::ecdsa_fixed_ecdh, "ecdsa_fixed_ecdh"},
      {E::gost_sign256, "gost_sign256"},
      {E::gost_sign512, "gost_sign512"},
  };
};

}  // namespace tlswire
