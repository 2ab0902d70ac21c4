#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// SupplementalDataType. RFC 4680 section 2. IANA: TLS Supplemental Data Formats (SupplementalDataType).
enum class SupplementalDataType : std::uint16_t {
  user_mapping_data = 0,  // RFC 4681
  authz_data = 16386,     // RFC 5878
};

template <>
struct registry<SupplementalDataType> {
  using E = SupplementalDataType;
  static constexpr registry_row<E> rows[] = {
      {E::user_mapping_data, "user_mapping_data"},
      {E::authz_data, "authz_data"},
  };
};

}  // namespace tlswire
