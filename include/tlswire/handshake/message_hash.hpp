#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/result.hpp>
#include <tlswire/wire/writer.hpp>

namespace tlswire {

/// Writes the synthetic message that stands for ClientHello1 in the transcript, before the HelloRetryRequest
/// that answered it: type message_hash, the length, and Hash(ClientHello1). RFC 9846 section 4.1; the same
/// in DTLS 1.3, whose transcript has the headers of TLS. Gives the bytes written, a part of `out`;
/// `buffer_too_small` if they do not fit, `length_above_maximum` for a hash of more than 255 bytes.
constexpr result<bytes> write_message_hash(bytes hash, std::uint8_t* out, std::size_t room) noexcept {
  if (hash.size() > 255) return parse_error(errc::length_above_maximum, 3, hash.size(), 255);
  const std::size_t size = 4 + hash.size();
  if (size > room) return parse_error(errc::buffer_too_small, 0, size, room);
  out[0] = static_cast<std::uint8_t>(HandshakeType::message_hash);
  store_big_endian<3>(out + 1, hash.size());
  copy_bytes(out + 4, hash.data(), hash.size());
  return bytes(out, size);
}
template <std::size_t N>
constexpr result<bytes> write_message_hash(bytes hash,
                                           std::uint8_t (&out TLSWIRE_LIFETIMEBOUND)[N]) noexcept {
  return write_message_hash(hash, out, N);
}

}  // namespace tlswire
