#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hand_walk.hpp"

namespace bench {

using numbers = std::span<const std::uint16_t>;

struct hand_share {
  std::uint16_t group;
  bytes key_exchange;
};

struct hand_identity {
  bytes identity;
  std::uint32_t obfuscated_ticket_age;
};

/// `raw` counts only for types that have no typed field in hand_values.
struct hand_extension {
  std::uint16_t type;
  bytes raw;
};

struct hand_values {
  std::uint16_t legacy_version = 0x0303;
  std::array<std::uint8_t, 32> random{};
  bytes legacy_session_id;
  numbers cipher_suites;
  bytes legacy_compression_methods;
  bool has_extensions = false;
  std::span<const hand_extension> order;

  std::span<const bytes> host_names;
  std::span<const bytes> responders;
  bytes request_extensions;
  numbers groups;
  bytes point_formats;
  numbers signature_algorithms;
  numbers signature_algorithms_cert;
  std::span<const bytes> protocols;
  std::size_t padding = 0;
  numbers certificate_compression;
  std::uint16_t record_size_limit = 0;
  bytes ticket;
  std::span<const hand_identity> identities;
  std::span<const bytes> binders;
  numbers versions;
  bytes cookie;
  bytes psk_modes;
  std::span<const hand_share> shares;
  bytes renegotiated_connection;
};

/// What hand_prepare decoded.
extern std::vector<hand_values> hand_prepared;

}  // namespace bench
