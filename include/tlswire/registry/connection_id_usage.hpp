#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ConnectionIdUsage. RFC 9147 section 9. Not a registry of IANA's.
enum class ConnectionIdUsage : std::uint8_t {
  cid_immediate = 0,
  cid_spare = 1,
};

template <>
struct registry<ConnectionIdUsage> {
  using E = ConnectionIdUsage;
  static constexpr registry_row<E> rows[] = {
      {E::cid_immediate, "cid_immediate"},
      {E::cid_spare, "cid_spare"},
  };
};

}  // namespace tlswire
