#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ECHClientHelloType. RFC 9849 section 5.
enum class ECHClientHelloType : std::uint8_t {
  outer = 0,
  inner = 1,
};

template <>
struct registry<ECHClientHelloType> {
  using E = ECHClientHelloType;
  static constexpr registry_row<E> rows[] = {
      {E::outer, "outer"},
      {E::inner, "inner"},
  };
};

}  // namespace tlswire
