#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// HeartbeatMode. RFC 6520 section 2. IANA: Heartbeat Modes.
enum class HeartbeatMode : std::uint8_t {
  peer_allowed_to_send = 1,
  peer_not_allowed_to_send = 2,
};

template <>
struct registry<HeartbeatMode> {
  using E = HeartbeatMode;
  static constexpr registry_row<E> rows[] = {
      {E::peer_allowed_to_send, "peer_allowed_to_send"},
      {E::peer_not_allowed_to_send, "peer_not_allowed_to_send"},
  };
};

}  // namespace tlswire
