#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// EKTCipherType. RFC 8870 section 5.2.1.
enum class EKTCipherType : std::uint8_t {
  reserved = 0,
  aeskw_128 = 1,
  aeskw_256 = 2,
};

template <>
struct registry<EKTCipherType> {
  using E = EKTCipherType;
  static constexpr registry_row<E> rows[] = {
      {E::reserved, "reserved"},
      {E::aeskw_128, "aeskw_128"},
      {E::aeskw_256, "aeskw_256"},
  };
};

}  // namespace tlswire
