#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ECBasisType. RFC 4492 section 5.4. Not a registry of IANA's.
///
/// The RFC gives no numbers; these are those of the implementations that have explicit curves, such as Bouncy
/// Castle.
enum class ECBasisType : std::uint8_t {
  ec_basis_trinomial = 1,
  ec_basis_pentanomial = 2,
};

template <>
struct registry<ECBasisType> {
  using E = ECBasisType;
  static constexpr registry_row<E> rows[] = {
      {E::ec_basis_trinomial, "ec_basis_trinomial"},
      {E::ec_basis_pentanomial, "ec_basis_pentanomial"},
  };
};

}  // namespace tlswire
