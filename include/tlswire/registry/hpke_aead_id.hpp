#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// HpkeAeadId. RFC 9849 section 4, RFC 9180 section 7.3. IANA: HPKE AEAD Identifiers.
///
/// Enumerators are the names with every run of other characters turned into one underscore.
enum class HpkeAeadId : std::uint16_t {
  AES_128_GCM = 0x0001,
  AES_256_GCM = 0x0002,
  ChaCha20Poly1305 = 0x0003,
  Export_only = 0xFFFF,
};

template <>
struct registry<HpkeAeadId> {
  using E = HpkeAeadId;
  static constexpr registry_row<E> rows[] = {
      {E::AES_128_GCM, "AES-128-GCM"},
      {E::AES_256_GCM, "AES-256-GCM"},
      {E::ChaCha20Poly1305, "ChaCha20Poly1305"},
      {E::Export_only, "Export-only"},
  };
};

}  // namespace tlswire
