#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// AlertLevel. RFC 9846 section 6. Not a registry of IANA's.
enum class AlertLevel : std::uint8_t {
  warning = 1,
  fatal = 2,
};

template <>
struct registry<AlertLevel> {
  using E = AlertLevel;
  static constexpr registry_row<E> rows[] = {
      {E::warning, "warning"},
      {E::fatal, "fatal"},
  };
};

}  // namespace tlswire
