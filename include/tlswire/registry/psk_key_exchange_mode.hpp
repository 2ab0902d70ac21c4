#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// PskKeyExchangeMode. RFC 9846 section 4.3.9. IANA: TLS PskKeyExchangeMode.
enum class PskKeyExchangeMode : std::uint8_t {
  psk_ke = 0,
  psk_dhe_ke = 1,
};

template <>
struct registry<PskKeyExchangeMode> {
  using E = PskKeyExchangeMode;
  static constexpr registry_row<E> rows[] = {
      {E::psk_ke, "psk_ke"},
      {E::psk_dhe_ke, "psk_dhe_ke"},
  };

  static constexpr bool is_grease(E value) noexcept {
    return detail::is_grease_psk_mode(static_cast<std::uint8_t>(value));
  }
};

}  // namespace tlswire
