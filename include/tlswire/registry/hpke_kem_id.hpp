#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// HpkeKemId. RFC 9849 section 4, RFC 9180 section 7.1. IANA: HPKE KEM Identifiers.
///
/// Enumerators are the names with every run of other characters turned into one underscore.
enum class HpkeKemId : std::uint16_t {
  DHKEM_P_256_HKDF_SHA256 = 0x0010,
  DHKEM_P_384_HKDF_SHA384 = 0x0011,
  DHKEM_P_521_HKDF_SHA512 = 0x0012,
  DHKEM_CP_256_HKDF_SHA256 = 0x0013,
  DHKEM_CP_384_HKDF_SHA384 = 0x0014,
  DHKEM_CP_521_HKDF_SHA512 = 0x0015,
  DHKEM_secp256k1_HKDF_SHA256 = 0x0016,
  DHKEM_X25519_HKDF_SHA256 = 0x0020,
  DHKEM_X448_HKDF_SHA512 = 0x0021,
  DHKEM_X25519_Elligator_HKDF_SHA256 = 0x0022,
  X25519Kyber768Draft00 = 0x0030,
  ML_KEM_512 = 0x0040,
  ML_KEM_768 = 0x0041,
  ML_KEM_1024 = 0x0042,
  MLKEM768_P256 = 0x0050,
  MLKEM1024_P384 = 0x0051,
  X_Wing = 0x647A,
};

template <>
struct registry<HpkeKemId> {
  using E = HpkeKemId;
  static constexpr registry_row<E> rows[] = {
      {E::DHKEM_P_256_HKDF_SHA256, "DHKEM(P-256, HKDF-SHA256)"},
      {E::DHKEM_P_384_HKDF_SHA384, "DHKEM(P-384, HKDF-SHA384)"},
      {E::DHKEM_P_521_HKDF_SHA512, "DHKEM(P-521, HKDF-SHA512)"},
      {E::DHKEM_CP_256_HKDF_SHA256, "DHKEM(CP-256, HKDF-SHA256)"},
      {E::DHKEM_CP_384_HKDF_SHA384, "DHKEM(CP-384, HKDF-SHA384)"},
      {E::DHKEM_CP_521_HKDF_SHA512, "DHKEM(CP-521, HKDF-SHA512)"},
      {E::DHKEM_secp256k1_HKDF_SHA256, "DHKEM(secp256k1, HKDF-SHA256)"},
      {E::DHKEM_X25519_HKDF_SHA256, "DHKEM(X25519, HKDF-SHA256)"},
      {E::DHKEM_X448_HKDF_SHA512, "DHKEM(X448, HKDF-SHA512)"},
      {E::DHKEM_X25519_Elligator_HKDF_SHA256, "DHKEM(X25519+Elligator, HKDF-SHA256)"},
      {E::X25519Kyber768Draft00, "X25519Kyber768Draft00"},
      {E::ML_KEM_512, "ML-KEM-512"},
      {E::ML_KEM_768, "ML-KEM-768"},
      {E::ML_KEM_1024, "ML-KEM-1024"},
      {E::MLKEM768_P256, "MLKEM768-P256"},
      {E::MLKEM1024_P384, "MLKEM1024-P384"},
      {E::X_Wing, "X-Wing"},
  };
};

}  // namespace tlswire
