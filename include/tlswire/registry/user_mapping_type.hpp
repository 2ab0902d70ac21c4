#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// UserMappingType. RFC 4681 section 3. IANA: TLS UserMappingType Values.
enum class UserMappingType : std::uint8_t {
  upn_domain_hint = 64,
};

template <>
struct registry<UserMappingType> {
  using E = UserMappingType;
  static constexpr registry_row<E> rows[] = {
      {E::upn_domain_hint, "upn_domain_hint"},
  };
};

}  // namespace tlswire
