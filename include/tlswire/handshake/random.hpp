#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/opaque.hpp>

namespace tlswire {

/// RFC 9846 section 4.2.2: `opaque Random[32];`
struct Random : opaque<32> {
  /// A copy of exactly 32 bytes; any other number stops the program.
  static constexpr Random from(bytes source) noexcept { return {opaque::from(source)}; }
};

/// The random of a HelloRetryRequest: SHA-256 of "HelloRetryRequest". RFC 9846 section 4.2.3.
inline constexpr Random hello_retry_request_random{
    {0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
     0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C}};

namespace detail {
/// Whether the body of a server_hello message holds the random of a HelloRetryRequest, behind its
/// legacy_version.
constexpr bool is_hello_retry_request(bytes body) noexcept {
  return body.sub(2, 32) == bytes(hello_retry_request_random.value);
}
}  // namespace detail

}  // namespace tlswire
