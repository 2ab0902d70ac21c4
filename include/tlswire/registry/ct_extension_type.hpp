#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire::ct::v2 {

/// ExtensionType of the artifacts of a log, of which none is defined so far. RFC 9162 section 4.6.
enum class ExtensionType : std::uint16_t {
  reserved = 65535,
};

}  // namespace tlswire::ct::v2

namespace tlswire {

template <>
struct registry<ct::v2::ExtensionType> {
  using E = ct::v2::ExtensionType;
  static constexpr registry_row<E> rows[] = {{E::reserved, "reserved"}};
};

}  // namespace tlswire
