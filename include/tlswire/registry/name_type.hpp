#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// NameType of server_name. RFC 6066 section 3. Not a registry of IANA's.
enum class NameType : std::uint8_t {
  host_name = 0,
};

template <>
struct registry<NameType> {
  using E = NameType;
  static constexpr registry_row<E> rows[] = {
      {E::host_name, "host_name"},
  };
};

}  // namespace tlswire
