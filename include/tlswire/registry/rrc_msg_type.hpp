#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// rrc_msg_type. RFC 9853 section 4. IANA: TLS RRC Message Types.
enum class rrc_msg_type : std::uint8_t {
  path_challenge = 0,
  path_response = 1,
  path_drop = 2,
};

template <>
struct registry<rrc_msg_type> {
  using E = rrc_msg_type;
  static constexpr registry_row<E> rows[] = {
      {E::path_challenge, "path_challenge"},
      {E::path_response, "path_response"},
      {E::path_drop, "path_drop"},
  };
};

}  // namespace tlswire
