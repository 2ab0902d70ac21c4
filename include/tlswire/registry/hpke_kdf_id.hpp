#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// HpkeKdfId. RFC 9849 section 4, RFC 9180 section 7.2. IANA: HPKE KDF Identifiers.
///
/// Enumerators are the names with every run of other characters turned into one underscore.
enum class HpkeKdfId : std::uint16_t {
  HKDF_SHA256 = 0x0001,
  HKDF_SHA384 = 0x0002,
  HKDF_SHA512 = 0x0003,
  SHAKE128 = 0x0010,
  SHAKE256 = 0x0011,
  TurboSHAKE128 = 0x0012,
  TurboSHAKE256 = 0x0013,
};

template <>
struct registry<HpkeKdfId> {
  using E = HpkeKdfId;
  static constexpr registry_row<E> rows[] = {
      {E::HKDF_SHA256, "HKDF-SHA256"},     {E::HKDF_SHA384, "HKDF-SHA384"},
      {E::HKDF_SHA512, "HKDF-SHA512"},     {E::SHAKE128, "SHAKE128"},
      {E::SHAKE256, "SHAKE256"},           {E::TurboSHAKE128, "TurboSHAKE128"},
      {E::TurboSHAKE256, "TurboSHAKE256"},
  };
};

}  // namespace tlswire
