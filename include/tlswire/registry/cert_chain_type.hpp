#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// CertChainType. RFC 6066 section 5. Not a registry of IANA's.
enum class CertChainType : std::uint8_t {
  individual_certs = 0,
  pkipath = 1,
};

template <>
struct registry<CertChainType> {
  using E = CertChainType;
  static constexpr registry_row<E> rows[] = {
      {E::individual_certs, "individual_certs"},
      {E::pkipath, "pkipath"},
  };
};

}  // namespace tlswire
