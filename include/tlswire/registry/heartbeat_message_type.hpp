#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// HeartbeatMessageType. RFC 6520 section 3. IANA: Heartbeat Message Types.
enum class HeartbeatMessageType : std::uint8_t {
  heartbeat_request = 1,
  heartbeat_response = 2,
};

template <>
struct registry<HeartbeatMessageType> {
  using E = HeartbeatMessageType;
  static constexpr registry_row<E> rows[] = {
      {E::heartbeat_request, "heartbeat_request"},
      {E::heartbeat_response, "heartbeat_response"},
  };
};

}  // namespace tlswire
