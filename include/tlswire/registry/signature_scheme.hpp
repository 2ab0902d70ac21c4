#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// SignatureScheme. RFC 9846 section 4.3.3. IANA: TLS SignatureScheme.
///
/// In TLS 1.2 the high byte is a HashAlgorithm and the low byte a SignatureAlgorithm, so a pair such as
/// 0x0301 (sha224, rsa) is legal there and has no name here.
enum class SignatureScheme : std::uint16_t {
  rsa_pkcs1_sha1 = 0x0201,
  dsa_sha1_RESERVED = 0x0202,
  ecdsa_sha1 = 0x0203,
  rsa_pkcs1_sha256 = 0x0401,
  dsa_sha256_RESERVED = 0x0402,
  ecdsa_secp256r1_sha256 = 0x0403,
  rsa_pkcs1_sha256_legacy = 0x0420,
  rsa_pkcs1_sha384 = 0x0501,
  dsa_sha384_RESERVED = 0x0502,
  ecdsa_secp384r1_sha384 = 0x0503,
  rsa_pkcs1_sha384_legacy = 0x0520,
  rsa_pkcs1_sha512 = 0x0601,
  dsa_sha512_RESERVED = 0x0602,
  ecdsa_secp521r1_sha512 = 0x0603,
  rsa_pkcs1_sha512_legacy = 0x0620,
  eccsi_sha256 = 0x0704,
  iso_ibs1 = 0x0705,
  iso_ibs2 = 0x0706,
  iso_chinese_ibs = 0x0707,
  sm2sig_sm3 = 0x0708,
  gostr34102012_256a = 0x0709,
  gostr34102012_256b = 0x070A,
  gostr34102012_256c = 0x070B,
  gostr34102012_256d = 0x070C,
  gostr34102012_512a = 0x070D,
  gostr34102012_512b = 0x070E,
  gostr34102012_512c = 0x070F,
  rsa_pss_rsae_sha256 = 0x0804,
  rsa_pss_rsae_sha384 = 0x0805,
  rsa_pss_rsae_sha512 = 0x0806,
  ed25519 = 0x0807,
  ed448 = 0x0808,
  rsa_pss_pss_sha256 = 0x0809,
  rsa_pss_pss_sha384 = 0x080A,
  rsa_pss_pss_sha512 = 0x080B,
  ecdsa_brainpoolP256r1tls13_sha256 = 0x081A,
  ecdsa_brainpoolP384r1tls13_sha384 = 0x081B,
  ecdsa_brainpoolP512r1tls13_sha512 = 0x081C,
  mldsa44 = 0x0904,
  mldsa65 = 0x0905,
  mldsa87 = 0x0906,
};

template <>
struct registry<SignatureScheme> {
  using E = SignatureScheme;
  static constexpr registry_row<E> rows[] = {
      {E::rsa_pkcs1_sha1, "rsa_pkcs1_sha1"},
      {E::dsa_sha1_RESERVED, "dsa_sha1_RESERVED"},
      {E::ecdsa_sha1, "ecdsa_sha1"},
      {E::rsa_pkcs1_sha256, "rsa_pkcs1_sha256"},
      {E::dsa_sha256_RESERVED, "dsa_sha256_RESERVED"},
      {E::ecdsa_secp256r1_sha256, "ecdsa_secp256r1_sha256"},
      {E::rsa_pkcs1_sha256_legacy, "rsa_pkcs1_sha256_legacy"},
      {E::rsa_pkcs1_sha384, "rsa_pkcs1_sha384"},
      {E::dsa_sha384_RESERVED, "dsa_sha384_RESERVED"},
      {E::ecdsa_secp384r1_sha384, "ecdsa_secp384r1_sha384"},
      {E::rsa_pkcs1_sha384_legacy, "rsa_pkcs1_sha384_legacy"},
      {E::rsa_pkcs1_sha512, "rsa_pkcs1_sha512"},
      {E::dsa_sha512_RESERVED, "dsa_sha512_RESERVED"},
      {E::ecdsa_secp521r1_sha512, "ecdsa_secp521r1_sha512"},
      {E::rsa_pkcs1_sha512_legacy, "rsa_pkcs1_sha512_legacy"},
      {E::eccsi_sha256, "eccsi_sha256"},
      {E::iso_ibs1, "iso_ibs1"},
      {E::iso_ibs2, "iso_ibs2"},
      {E::iso_chinese_ibs, "iso_chinese_ibs"},
      {E::sm2sig_sm3, "sm2sig_sm3"},
      {E::gostr34102012_256a, "gostr34102012_256a"},
      {E::gostr34102012_256b, "gostr34102012_256b"},
      {E::gostr34102012_256c, "gostr34102012_256c"},
      {E::gostr34102012_256d, "gostr34102012_256d"},
      {E::gostr34102012_512a, "gostr34102012_512a"},
      {E::gostr34102012_512b, "gostr34102012_512b"},
      {E::gostr34102012_512c, "gostr34102012_512c"},
      {E::rsa_pss_rsae_sha256, "rsa_pss_rsae_sha256"},
      {E::rsa_pss_rsae_sha384, "rsa_pss_rsae_sha384"},
      {E::rsa_pss_rsae_sha512, "rsa_pss_rsae_sha512"},
      {E::ed25519, "ed25519"},
      {E::ed448, "ed448"},
      {E::rsa_pss_pss_sha256, "rsa_pss_pss_sha256"},
      {E::rsa_pss_pss_sha384, "rsa_pss_pss_sha384"},
      {E::rsa_pss_pss_sha512, "rsa_pss_pss_sha512"},
      {E::ecdsa_brainpoolP256r1tls13_sha256, "ecdsa_brainpoolP256r1tls13_sha256"},
      {E::ecdsa_brainpoolP384r1tls13_sha384, "ecdsa_brainpoolP384r1tls13_sha384"},
      {E::ecdsa_brainpoolP512r1tls13_sha512, "ecdsa_brainpoolP512r1tls13_sha512"},
      {E::mldsa44, "mldsa44"},
      {E::mldsa65, "mldsa65"},
      {E::mldsa87, "mldsa87"},
  };

  static constexpr bool is_grease(E value) noexcept {
    return detail::is_grease16(static_cast<std::uint16_t>(value));
  }
};

}  // namespace tlswire
