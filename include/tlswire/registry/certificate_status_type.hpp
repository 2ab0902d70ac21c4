#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// CertificateStatusType. RFC 6066 section 8, RFC 6961 section 2.2.
/// IANA: TLS Certificate Status Types.
enum class CertificateStatusType : std::uint8_t {
  ocsp = 1,
  ocsp_multi_RESERVED = 2,  // ocsp_multi in RFC 6961; TLS 1.2 and below
};

template <>
struct registry<CertificateStatusType> {
  using E = CertificateStatusType;
  static constexpr registry_row<E> rows[] = {
      {E::ocsp, "ocsp"},
      {E::ocsp_multi_RESERVED, "ocsp_multi_RESERVED"},
  };
};

}  // namespace tlswire
