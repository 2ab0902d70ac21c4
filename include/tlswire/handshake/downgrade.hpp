#pragma once

#include <cstdint>

#include <tlswire/handshake/random.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/opaque.hpp>

namespace tlswire {

/// The last 8 bytes of the random of a server that could have chosen a higher version. RFC 9846
/// section 4.2.3: "DOWNGRD" and 1 for TLS 1.2, 0 for TLS 1.1 and below.
inline constexpr opaque<8> downgrade_to_tls12{{0x44, 0x4F, 0x57, 0x4E, 0x47, 0x52, 0x44, 0x01}};
inline constexpr opaque<8> downgrade_to_tls11{{0x44, 0x4F, 0x57, 0x4E, 0x47, 0x52, 0x44, 0x00}};

/// What the random of a ServerHello says of the server.
enum class downgrade : std::uint8_t {
  none,
  from_tls13,  ///< it knows TLS 1.3, and chose TLS 1.2
  to_tls11,    ///< it knows TLS 1.2 or 1.3, and chose TLS 1.1 or below
};

/// Reads the sentinel of a random. RFC 9846 section 4.2.3.
constexpr downgrade downgrade_sentinel(const Random& random) noexcept {
  const bytes last = bytes(random.value).sub(24);
  if (last == bytes(downgrade_to_tls12.value)) return downgrade::from_tls13;
  if (last == bytes(downgrade_to_tls11.value)) return downgrade::to_tls11;
  return downgrade::none;
}

}  // namespace tlswire
