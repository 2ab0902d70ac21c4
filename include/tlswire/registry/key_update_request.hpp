#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// KeyUpdateRequest. RFC 9846 section 4.7.3. Not a registry of IANA's.
enum class KeyUpdateRequest : std::uint8_t {
  update_not_requested = 0,
  update_requested = 1,
};

template <>
struct registry<KeyUpdateRequest> {
  using E = KeyUpdateRequest;
  static constexpr registry_row<E> rows[] = {
      {E::update_not_requested, "update_not_requested"},
      {E::update_requested, "update_requested"},
  };
};

}  // namespace tlswire
