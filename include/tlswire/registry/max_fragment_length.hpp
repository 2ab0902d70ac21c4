#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// MaxFragmentLength. RFC 6066 section 4. Not a registry of IANA's.
///
/// The RFC's names, 2^9 to 2^12, are not identifiers: the enumerators say the length they stand for.
enum class MaxFragmentLength : std::uint8_t {
  bytes_512 = 1,
  bytes_1024 = 2,
  bytes_2048 = 3,
  bytes_4096 = 4,
};

template <>
struct registry<MaxFragmentLength> {
  using E = MaxFragmentLength;
  static constexpr registry_row<E> rows[] = {
      {E::bytes_512, "2^9"},
      {E::bytes_1024, "2^10"},
      {E::bytes_2048, "2^11"},
      {E::bytes_4096, "2^12"},
  };
};

}  // namespace tlswire
