#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// CertificateType. RFC 9846 section 4.5.1, RFC 7250 section 3. IANA: TLS Certificate Types.
enum class CertificateType : std::uint8_t {
  X509 = 0,
  OpenPGP_RESERVED = 1,  // OpenPGP in RFC 6091; TLS 1.2 and below
  RawPublicKey = 2,
  IEEE1609Dot2 = 3,  // RFC 8902, whose 1609Dot2 is not an identifier
};

template <>
struct registry<CertificateType> {
  using E = CertificateType;
  static constexpr registry_row<E> rows[] = {
      {E::X509, "X509"},
      {E::OpenPGP_RESERVED, "OpenPGP_RESERVED"},
      {E::RawPublicKey, "RawPublicKey"},
      {E::IEEE1609Dot2, "1609Dot2"},
  };
};

}  // namespace tlswire
