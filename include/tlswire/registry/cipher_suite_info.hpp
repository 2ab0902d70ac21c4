#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

#include <tlswire/registry/cipher_suite.hpp>
#include <tlswire/registry/key_exchange_algorithm.hpp>
#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// What authenticates the peers of a cipher suite of TLS 1.2 and below.
enum class CipherSuiteAuthentication : std::uint8_t {
  null,
  anon,
  rsa,
  dss,
  ecdsa,
  psk,
  password,
  krb5,
  gost,
  any
};

template <>
struct registry<CipherSuiteAuthentication> {
  using E = CipherSuiteAuthentication;
  static constexpr registry_row<E> rows[] = {
      {E::null, "NULL"}, {E::anon, "anon"},         {E::rsa, "RSA"},   {E::dss, "DSS"},   {E::ecdsa, "ECDSA"},
      {E::psk, "PSK"},   {E::password, "password"}, {E::krb5, "KRB5"}, {E::gost, "GOST"}, {E::any, "any"},
  };
};

/// The cipher of a cipher suite, without the length of its key.
enum class BulkCipherAlgorithm : std::uint8_t {
  null,
  rc4,
  rc2_cbc,
  idea_cbc,
  des40_cbc,
  des_cbc,
  triple_des_ede_cbc,
  seed_cbc,
  aes_cbc,
  aes_gcm,
  aes_ccm,
  aes_ccm_8,
  camellia_cbc,
  camellia_gcm,
  aria_cbc,
  aria_gcm,
  chacha20_poly1305,
  sm4_gcm,
  sm4_ccm,
  aegis_128l,
  aegis_256,
  kuznyechik_ctr,
  kuznyechik_mgm,
  magma_ctr,
  magma_mgm,
  gost28147_cnt,
};

template <>
struct registry<BulkCipherAlgorithm> {
  using E = BulkCipherAlgorithm;
  static constexpr registry_row<E> rows[] = {
      {E::null, "NULL"},
      {E::rc4, "RC4"},
      {E::rc2_cbc, "RC2_CBC"},
      {E::idea_cbc, "IDEA_CBC"},
      {E::des40_cbc, "DES40_CBC"},
      {E::des_cbc, "DES_CBC"},
      {E::triple_des_ede_cbc, "3DES_EDE_CBC"},
      {E::seed_cbc, "SEED_CBC"},
      {E::aes_cbc, "AES_CBC"},
      {E::aes_gcm, "AES_GCM"},
      {E::aes_ccm, "AES_CCM"},
      {E::aes_ccm_8, "AES_CCM_8"},
      {E::camellia_cbc, "CAMELLIA_CBC"},
      {E::camellia_gcm, "CAMELLIA_GCM"},
      {E::aria_cbc, "ARIA_CBC"},
      {E::aria_gcm, "ARIA_GCM"},
      {E::chacha20_poly1305, "CHACHA20_POLY1305"},
      {E::sm4_gcm, "SM4_GCM"},
      {E::sm4_ccm, "SM4_CCM"},
      {E::aegis_128l, "AEGIS_128L"},
      {E::aegis_256, "AEGIS_256"},
      {E::kuznyechik_ctr, "KUZNYECHIK_CTR"},
      {E::kuznyechik_mgm, "KUZNYECHIK_MGM"},
      {E::magma_ctr, "MAGMA_CTR"},
      {E::magma_mgm, "MAGMA_MGM"},
      {E::gost28147_cnt, "28147_CNT"},
  };
};

/// How the records of a cipher suite are protected against change: by a MAC beside the cipher, or by the
/// cipher itself.
enum class MACAlgorithm : std::uint8_t { null, md5, sha1, sha256, sha384, aead, omac, gost28147_imit };

template <>
struct registry<MACAlgorithm> {
  using E = MACAlgorithm;
  static constexpr registry_row<E> rows[] = {
      {E::null, "NULL"},     {E::md5, "MD5"},   {E::sha1, "SHA"},  {E::sha256, "SHA256"},
      {E::sha384, "SHA384"}, {E::aead, "AEAD"}, {E::omac, "OMAC"}, {E::gost28147_imit, "IMIT"},
  };
};

/// The hash of a cipher suite: of HKDF and the transcript in TLS 1.3 (RFC 9846 section 7.1), of the PRF and
/// Finished in TLS 1.2 (RFC 5246 section 5). TLS 1.1 and below use MD5 and SHA-1 whatever the suite.
enum class CipherSuiteHash : std::uint8_t { null, sha256, sha384, sha512, sm3, streebog256 };

template <>
struct registry<CipherSuiteHash> {
  using E = CipherSuiteHash;
  static constexpr registry_row<E> rows[] = {
      {E::null, "NULL"},     {E::sha256, "SHA256"}, {E::sha384, "SHA384"},
      {E::sha512, "SHA512"}, {E::sm3, "SM3"},       {E::streebog256, "GOSTR341112_256"},
  };
};

/// What a cipher suite stands for. IANA: TLS Cipher Suites, and the RFC that defines each suite.
struct cipher_suite_info {
  CipherSuite cipher_suite;
  KeyExchangeAlgorithm key_exchange;         ///< `any` in TLS 1.3
  CipherSuiteAuthentication authentication;  ///< `any` in TLS 1.3
  BulkCipherAlgorithm cipher;
  std::uint16_t key_bits;  ///< of secret key material of the cipher
  MACAlgorithm mac;
  CipherSuiteHash hash;
  bool dtls_ok;  ///< IANA's column DTLS-OK
};

namespace detail {

struct cipher_suite_table {
  using E = CipherSuite;
  using K = KeyExchangeAlgorithm;
  using A = CipherSuiteAuthentication;
  using C = BulkCipherAlgorithm;
  using M = MACAlgorithm;
  using H = CipherSuiteHash;
  // clang-format off
  static constexpr cipher_suite_info rows[] = {
    {E::TLS_NULL_WITH_NULL_NULL, K::null, A::null, C::null, 0, M::null, H::null, true},
    {E::TLS_RSA_WITH_NULL_MD5, K::rsa, A::rsa, C::null, 0, M::md5, H::sha256, true},
    {E::TLS_RSA_WITH_NULL_SHA, K::rsa, A::rsa, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_RSA_EXPORT_WITH_RC4_40_MD5, K::rsa_export, A::rsa, C::rc4, 40, M::md5, H::sha256, false},
    {E::TLS_RSA_WITH_RC4_128_MD5, K::rsa, A::rsa, C::rc4, 128, M::md5, H::sha256, false},
    {E::TLS_RSA_WITH_RC4_128_SHA, K::rsa, A::rsa, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5, K::rsa_export, A::rsa, C::rc2_cbc, 40, M::md5, H::sha256, true},
    {E::TLS_RSA_WITH_IDEA_CBC_SHA, K::rsa, A::rsa, C::idea_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_RSA_EXPORT_WITH_DES40_CBC_SHA, K::rsa_export, A::rsa, C::des40_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_RSA_WITH_DES_CBC_SHA, K::rsa, A::rsa, C::des_cbc, 56, M::sha1, H::sha256, true},
    {E::TLS_RSA_WITH_3DES_EDE_CBC_SHA, K::rsa, A::rsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_EXPORT_WITH_DES40_CBC_SHA, K::dh_dss, A::dss, C::des40_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_WITH_DES_CBC_SHA, K::dh_dss, A::dss, C::des_cbc, 56, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA, K::dh_dss, A::dss, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_EXPORT_WITH_DES40_CBC_SHA, K::dh_rsa, A::rsa, C::des40_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_WITH_DES_CBC_SHA, K::dh_rsa, A::rsa, C::des_cbc, 56, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_WITH_3DES_EDE_CBC_SHA, K::dh_rsa, A::rsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA, K::dhe_dss, A::dss, C::des40_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_DES_CBC_SHA, K::dhe_dss, A::dss, C::des_cbc, 56, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA, K::dhe_dss, A::dss, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA, K::dhe_rsa, A::rsa, C::des40_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_DES_CBC_SHA, K::dhe_rsa, A::rsa, C::des_cbc, 56, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA, K::dhe_rsa, A::rsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_EXPORT_WITH_RC4_40_MD5, K::dh_anon, A::anon, C::rc4, 40, M::md5, H::sha256, false},
    {E::TLS_DH_anon_WITH_RC4_128_MD5, K::dh_anon, A::anon, C::rc4, 128, M::md5, H::sha256, false},
    {E::TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA, K::dh_anon, A::anon, C::des40_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_WITH_DES_CBC_SHA, K::dh_anon, A::anon, C::des_cbc, 56, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_WITH_3DES_EDE_CBC_SHA, K::dh_anon, A::anon, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_KRB5_WITH_DES_CBC_SHA, K::krb5, A::krb5, C::des_cbc, 56, M::sha1, H::sha256, true},
    {E::TLS_KRB5_WITH_3DES_EDE_CBC_SHA, K::krb5, A::krb5, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_KRB5_WITH_RC4_128_SHA, K::krb5, A::krb5, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_KRB5_WITH_IDEA_CBC_SHA, K::krb5, A::krb5, C::idea_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_KRB5_WITH_DES_CBC_MD5, K::krb5, A::krb5, C::des_cbc, 56, M::md5, H::sha256, true},
    {E::TLS_KRB5_WITH_3DES_EDE_CBC_MD5, K::krb5, A::krb5, C::triple_des_ede_cbc, 168, M::md5, H::sha256, true},
    {E::TLS_KRB5_WITH_RC4_128_MD5, K::krb5, A::krb5, C::rc4, 128, M::md5, H::sha256, false},
    {E::TLS_KRB5_WITH_IDEA_CBC_MD5, K::krb5, A::krb5, C::idea_cbc, 128, M::md5, H::sha256, true},
    {E::TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA, K::krb5, A::krb5, C::des40_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_KRB5_EXPORT_WITH_RC2_CBC_40_SHA, K::krb5, A::krb5, C::rc2_cbc, 40, M::sha1, H::sha256, true},
    {E::TLS_KRB5_EXPORT_WITH_RC4_40_SHA, K::krb5, A::krb5, C::rc4, 40, M::sha1, H::sha256, false},
    {E::TLS_KRB5_EXPORT_WITH_DES_CBC_40_MD5, K::krb5, A::krb5, C::des40_cbc, 40, M::md5, H::sha256, true},
    {E::TLS_KRB5_EXPORT_WITH_RC2_CBC_40_MD5, K::krb5, A::krb5, C::rc2_cbc, 40, M::md5, H::sha256, true},
    {E::TLS_KRB5_EXPORT_WITH_RC4_40_MD5, K::krb5, A::krb5, C::rc4, 40, M::md5, H::sha256, false},
    {E::TLS_PSK_WITH_NULL_SHA, K::psk, A::psk, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_NULL_SHA, K::dhe_psk, A::psk, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_NULL_SHA, K::rsa_psk, A::rsa, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_RSA_WITH_AES_128_CBC_SHA, K::rsa, A::rsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_WITH_AES_128_CBC_SHA, K::dh_dss, A::dss, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_WITH_AES_128_CBC_SHA, K::dh_rsa, A::rsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_AES_128_CBC_SHA, K::dhe_dss, A::dss, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_128_CBC_SHA, K::dhe_rsa, A::rsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_WITH_AES_128_CBC_SHA, K::dh_anon, A::anon, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_RSA_WITH_AES_256_CBC_SHA, K::rsa, A::rsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_WITH_AES_256_CBC_SHA, K::dh_dss, A::dss, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_WITH_AES_256_CBC_SHA, K::dh_rsa, A::rsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_AES_256_CBC_SHA, K::dhe_dss, A::dss, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_256_CBC_SHA, K::dhe_rsa, A::rsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_WITH_AES_256_CBC_SHA, K::dh_anon, A::anon, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_RSA_WITH_NULL_SHA256, K::rsa, A::rsa, C::null, 0, M::sha256, H::sha256, true},
    {E::TLS_RSA_WITH_AES_128_CBC_SHA256, K::rsa, A::rsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_RSA_WITH_AES_256_CBC_SHA256, K::rsa, A::rsa, C::aes_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DH_DSS_WITH_AES_128_CBC_SHA256, K::dh_dss, A::dss, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_RSA_WITH_AES_128_CBC_SHA256, K::dh_rsa, A::rsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_AES_128_CBC_SHA256, K::dhe_dss, A::dss, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_RSA_WITH_CAMELLIA_128_CBC_SHA, K::rsa, A::rsa, C::camellia_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA, K::dh_dss, A::dss, C::camellia_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA, K::dh_rsa, A::rsa, C::camellia_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA, K::dhe_dss, A::dss, C::camellia_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA, K::dhe_rsa, A::rsa, C::camellia_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA, K::dh_anon, A::anon, C::camellia_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_128_CBC_SHA256, K::dhe_rsa, A::rsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_DSS_WITH_AES_256_CBC_SHA256, K::dh_dss, A::dss, C::aes_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DH_RSA_WITH_AES_256_CBC_SHA256, K::dh_rsa, A::rsa, C::aes_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_AES_256_CBC_SHA256, K::dhe_dss, A::dss, C::aes_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_256_CBC_SHA256, K::dhe_rsa, A::rsa, C::aes_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DH_anon_WITH_AES_128_CBC_SHA256, K::dh_anon, A::anon, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_anon_WITH_AES_256_CBC_SHA256, K::dh_anon, A::anon, C::aes_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_RSA_WITH_CAMELLIA_256_CBC_SHA, K::rsa, A::rsa, C::camellia_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA, K::dh_dss, A::dss, C::camellia_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA, K::dh_rsa, A::rsa, C::camellia_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA, K::dhe_dss, A::dss, C::camellia_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA, K::dhe_rsa, A::rsa, C::camellia_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA, K::dh_anon, A::anon, C::camellia_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_PSK_WITH_RC4_128_SHA, K::psk, A::psk, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_PSK_WITH_3DES_EDE_CBC_SHA, K::psk, A::psk, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_PSK_WITH_AES_128_CBC_SHA, K::psk, A::psk, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_PSK_WITH_AES_256_CBC_SHA, K::psk, A::psk, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_RC4_128_SHA, K::dhe_psk, A::psk, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_DHE_PSK_WITH_3DES_EDE_CBC_SHA, K::dhe_psk, A::psk, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_AES_128_CBC_SHA, K::dhe_psk, A::psk, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_AES_256_CBC_SHA, K::dhe_psk, A::psk, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_RC4_128_SHA, K::rsa_psk, A::rsa, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_RSA_PSK_WITH_3DES_EDE_CBC_SHA, K::rsa_psk, A::rsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_AES_128_CBC_SHA, K::rsa_psk, A::rsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_AES_256_CBC_SHA, K::rsa_psk, A::rsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_RSA_WITH_SEED_CBC_SHA, K::rsa, A::rsa, C::seed_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_DSS_WITH_SEED_CBC_SHA, K::dh_dss, A::dss, C::seed_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_RSA_WITH_SEED_CBC_SHA, K::dh_rsa, A::rsa, C::seed_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_SEED_CBC_SHA, K::dhe_dss, A::dss, C::seed_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_SEED_CBC_SHA, K::dhe_rsa, A::rsa, C::seed_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_DH_anon_WITH_SEED_CBC_SHA, K::dh_anon, A::anon, C::seed_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_RSA_WITH_AES_128_GCM_SHA256, K::rsa, A::rsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_WITH_AES_256_GCM_SHA384, K::rsa, A::rsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_RSA_WITH_AES_128_GCM_SHA256, K::dhe_rsa, A::rsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, K::dhe_rsa, A::rsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_RSA_WITH_AES_128_GCM_SHA256, K::dh_rsa, A::rsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_RSA_WITH_AES_256_GCM_SHA384, K::dh_rsa, A::rsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_DSS_WITH_AES_128_GCM_SHA256, K::dhe_dss, A::dss, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_AES_256_GCM_SHA384, K::dhe_dss, A::dss, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_DSS_WITH_AES_128_GCM_SHA256, K::dh_dss, A::dss, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_DSS_WITH_AES_256_GCM_SHA384, K::dh_dss, A::dss, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_anon_WITH_AES_128_GCM_SHA256, K::dh_anon, A::anon, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_anon_WITH_AES_256_GCM_SHA384, K::dh_anon, A::anon, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_PSK_WITH_AES_128_GCM_SHA256, K::psk, A::psk, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_AES_256_GCM_SHA384, K::psk, A::psk, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_PSK_WITH_AES_128_GCM_SHA256, K::dhe_psk, A::psk, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_AES_256_GCM_SHA384, K::dhe_psk, A::psk, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_RSA_PSK_WITH_AES_128_GCM_SHA256, K::rsa_psk, A::rsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_AES_256_GCM_SHA384, K::rsa_psk, A::rsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_PSK_WITH_AES_128_CBC_SHA256, K::psk, A::psk, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_PSK_WITH_AES_256_CBC_SHA384, K::psk, A::psk, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_PSK_WITH_NULL_SHA256, K::psk, A::psk, C::null, 0, M::sha256, H::sha256, true},
    {E::TLS_PSK_WITH_NULL_SHA384, K::psk, A::psk, C::null, 0, M::sha384, H::sha384, true},
    {E::TLS_DHE_PSK_WITH_AES_128_CBC_SHA256, K::dhe_psk, A::psk, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_AES_256_CBC_SHA384, K::dhe_psk, A::psk, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DHE_PSK_WITH_NULL_SHA256, K::dhe_psk, A::psk, C::null, 0, M::sha256, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_NULL_SHA384, K::dhe_psk, A::psk, C::null, 0, M::sha384, H::sha384, true},
    {E::TLS_RSA_PSK_WITH_AES_128_CBC_SHA256, K::rsa_psk, A::rsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_AES_256_CBC_SHA384, K::rsa_psk, A::rsa, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_RSA_PSK_WITH_NULL_SHA256, K::rsa_psk, A::rsa, C::null, 0, M::sha256, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_NULL_SHA384, K::rsa_psk, A::rsa, C::null, 0, M::sha384, H::sha384, true},
    {E::TLS_RSA_WITH_CAMELLIA_128_CBC_SHA256, K::rsa, A::rsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA256, K::dh_dss, A::dss, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA256, K::dh_rsa, A::rsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA256, K::dhe_dss, A::dss, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256, K::dhe_rsa, A::rsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA256, K::dh_anon, A::anon, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_RSA_WITH_CAMELLIA_256_CBC_SHA256, K::rsa, A::rsa, C::camellia_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA256, K::dh_dss, A::dss, C::camellia_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA256, K::dh_rsa, A::rsa, C::camellia_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA256, K::dhe_dss, A::dss, C::camellia_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256, K::dhe_rsa, A::rsa, C::camellia_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA256, K::dh_anon, A::anon, C::camellia_cbc, 256, M::sha256, H::sha256, true},
    {E::TLS_SM4_GCM_SM3, K::any, A::any, C::sm4_gcm, 128, M::aead, H::sm3, false},
    {E::TLS_SM4_CCM_SM3, K::any, A::any, C::sm4_ccm, 128, M::aead, H::sm3, false},
    {E::TLS_EMPTY_RENEGOTIATION_INFO_SCSV, K::null, A::null, C::null, 0, M::null, H::null, true},
    {E::TLS_AES_128_GCM_SHA256, K::any, A::any, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_AES_256_GCM_SHA384, K::any, A::any, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_CHACHA20_POLY1305_SHA256, K::any, A::any, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_AES_128_CCM_SHA256, K::any, A::any, C::aes_ccm, 128, M::aead, H::sha256, true},
    {E::TLS_AES_128_CCM_8_SHA256, K::any, A::any, C::aes_ccm_8, 128, M::aead, H::sha256, true},
    {E::TLS_AEGIS_256_SHA512, K::any, A::any, C::aegis_256, 256, M::aead, H::sha512, true},
    {E::TLS_AEGIS_128L_SHA256, K::any, A::any, C::aegis_128l, 128, M::aead, H::sha256, true},
    {E::TLS_FALLBACK_SCSV, K::null, A::null, C::null, 0, M::null, H::null, true},
    {E::TLS_ECDH_ECDSA_WITH_NULL_SHA, K::ecdh_ecdsa, A::ecdsa, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_RC4_128_SHA, K::ecdh_ecdsa, A::ecdsa, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA, K::ecdh_ecdsa, A::ecdsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA, K::ecdh_ecdsa, A::ecdsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA, K::ecdh_ecdsa, A::ecdsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_NULL_SHA, K::ecdhe_ecdsa, A::ecdsa, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_RC4_128_SHA, K::ecdhe_ecdsa, A::ecdsa, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA, K::ecdhe_ecdsa, A::ecdsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, K::ecdhe_ecdsa, A::ecdsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, K::ecdhe_ecdsa, A::ecdsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_NULL_SHA, K::ecdh_rsa, A::rsa, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_RC4_128_SHA, K::ecdh_rsa, A::rsa, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_ECDH_RSA_WITH_3DES_EDE_CBC_SHA, K::ecdh_rsa, A::rsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_AES_128_CBC_SHA, K::ecdh_rsa, A::rsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_AES_256_CBC_SHA, K::ecdh_rsa, A::rsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_NULL_SHA, K::ecdhe_rsa, A::rsa, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_RC4_128_SHA, K::ecdhe_rsa, A::rsa, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA, K::ecdhe_rsa, A::rsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, K::ecdhe_rsa, A::rsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, K::ecdhe_rsa, A::rsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_ECDH_anon_WITH_NULL_SHA, K::ecdh_anon, A::anon, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_ECDH_anon_WITH_RC4_128_SHA, K::ecdh_anon, A::anon, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA, K::ecdh_anon, A::anon, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_ECDH_anon_WITH_AES_128_CBC_SHA, K::ecdh_anon, A::anon, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_ECDH_anon_WITH_AES_256_CBC_SHA, K::ecdh_anon, A::anon, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA, K::srp, A::password, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA, K::srp_rsa, A::rsa, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA, K::srp_dss, A::dss, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_WITH_AES_128_CBC_SHA, K::srp, A::password, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA, K::srp_rsa, A::rsa, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_DSS_WITH_AES_128_CBC_SHA, K::srp_dss, A::dss, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_WITH_AES_256_CBC_SHA, K::srp, A::password, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA, K::srp_rsa, A::rsa, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_SRP_SHA_DSS_WITH_AES_256_CBC_SHA, K::srp_dss, A::dss, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, K::ecdhe_ecdsa, A::ecdsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, K::ecdhe_ecdsa, A::ecdsa, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256, K::ecdh_ecdsa, A::ecdsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384, K::ecdh_ecdsa, A::ecdsa, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, K::ecdhe_rsa, A::rsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384, K::ecdhe_rsa, A::rsa, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256, K::ecdh_rsa, A::rsa, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384, K::ecdh_rsa, A::rsa, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, K::ecdhe_ecdsa, A::ecdsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, K::ecdhe_ecdsa, A::ecdsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256, K::ecdh_ecdsa, A::ecdsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384, K::ecdh_ecdsa, A::ecdsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, K::ecdhe_rsa, A::rsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, K::ecdhe_rsa, A::rsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256, K::ecdh_rsa, A::rsa, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384, K::ecdh_rsa, A::rsa, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_PSK_WITH_RC4_128_SHA, K::ecdhe_psk, A::psk, C::rc4, 128, M::sha1, H::sha256, false},
    {E::TLS_ECDHE_PSK_WITH_3DES_EDE_CBC_SHA, K::ecdhe_psk, A::psk, C::triple_des_ede_cbc, 168, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA, K::ecdhe_psk, A::psk, C::aes_cbc, 128, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA, K::ecdhe_psk, A::psk, C::aes_cbc, 256, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256, K::ecdhe_psk, A::psk, C::aes_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384, K::ecdhe_psk, A::psk, C::aes_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_PSK_WITH_NULL_SHA, K::ecdhe_psk, A::psk, C::null, 0, M::sha1, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_NULL_SHA256, K::ecdhe_psk, A::psk, C::null, 0, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_NULL_SHA384, K::ecdhe_psk, A::psk, C::null, 0, M::sha384, H::sha384, true},
    {E::TLS_RSA_WITH_ARIA_128_CBC_SHA256, K::rsa, A::rsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_RSA_WITH_ARIA_256_CBC_SHA384, K::rsa, A::rsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DH_DSS_WITH_ARIA_128_CBC_SHA256, K::dh_dss, A::dss, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_DSS_WITH_ARIA_256_CBC_SHA384, K::dh_dss, A::dss, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DH_RSA_WITH_ARIA_128_CBC_SHA256, K::dh_rsa, A::rsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_RSA_WITH_ARIA_256_CBC_SHA384, K::dh_rsa, A::rsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DHE_DSS_WITH_ARIA_128_CBC_SHA256, K::dhe_dss, A::dss, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_ARIA_256_CBC_SHA384, K::dhe_dss, A::dss, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256, K::dhe_rsa, A::rsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384, K::dhe_rsa, A::rsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DH_anon_WITH_ARIA_128_CBC_SHA256, K::dh_anon, A::anon, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DH_anon_WITH_ARIA_256_CBC_SHA384, K::dh_anon, A::anon, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256, K::ecdhe_ecdsa, A::ecdsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384, K::ecdhe_ecdsa, A::ecdsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDH_ECDSA_WITH_ARIA_128_CBC_SHA256, K::ecdh_ecdsa, A::ecdsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_ARIA_256_CBC_SHA384, K::ecdh_ecdsa, A::ecdsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256, K::ecdhe_rsa, A::rsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384, K::ecdhe_rsa, A::rsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDH_RSA_WITH_ARIA_128_CBC_SHA256, K::ecdh_rsa, A::rsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_ARIA_256_CBC_SHA384, K::ecdh_rsa, A::rsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_RSA_WITH_ARIA_128_GCM_SHA256, K::rsa, A::rsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_WITH_ARIA_256_GCM_SHA384, K::rsa, A::rsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256, K::dhe_rsa, A::rsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384, K::dhe_rsa, A::rsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_RSA_WITH_ARIA_128_GCM_SHA256, K::dh_rsa, A::rsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_RSA_WITH_ARIA_256_GCM_SHA384, K::dh_rsa, A::rsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_DSS_WITH_ARIA_128_GCM_SHA256, K::dhe_dss, A::dss, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_ARIA_256_GCM_SHA384, K::dhe_dss, A::dss, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_DSS_WITH_ARIA_128_GCM_SHA256, K::dh_dss, A::dss, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_DSS_WITH_ARIA_256_GCM_SHA384, K::dh_dss, A::dss, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_anon_WITH_ARIA_128_GCM_SHA256, K::dh_anon, A::anon, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_anon_WITH_ARIA_256_GCM_SHA384, K::dh_anon, A::anon, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256, K::ecdhe_ecdsa, A::ecdsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384, K::ecdhe_ecdsa, A::ecdsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDH_ECDSA_WITH_ARIA_128_GCM_SHA256, K::ecdh_ecdsa, A::ecdsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_ARIA_256_GCM_SHA384, K::ecdh_ecdsa, A::ecdsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256, K::ecdhe_rsa, A::rsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384, K::ecdhe_rsa, A::rsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDH_RSA_WITH_ARIA_128_GCM_SHA256, K::ecdh_rsa, A::rsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_ARIA_256_GCM_SHA384, K::ecdh_rsa, A::rsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_PSK_WITH_ARIA_128_CBC_SHA256, K::psk, A::psk, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_PSK_WITH_ARIA_256_CBC_SHA384, K::psk, A::psk, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DHE_PSK_WITH_ARIA_128_CBC_SHA256, K::dhe_psk, A::psk, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_ARIA_256_CBC_SHA384, K::dhe_psk, A::psk, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_RSA_PSK_WITH_ARIA_128_CBC_SHA256, K::rsa_psk, A::rsa, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_ARIA_256_CBC_SHA384, K::rsa_psk, A::rsa, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_PSK_WITH_ARIA_128_GCM_SHA256, K::psk, A::psk, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_ARIA_256_GCM_SHA384, K::psk, A::psk, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_PSK_WITH_ARIA_128_GCM_SHA256, K::dhe_psk, A::psk, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_ARIA_256_GCM_SHA384, K::dhe_psk, A::psk, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_RSA_PSK_WITH_ARIA_128_GCM_SHA256, K::rsa_psk, A::rsa, C::aria_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_ARIA_256_GCM_SHA384, K::rsa_psk, A::rsa, C::aria_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_PSK_WITH_ARIA_128_CBC_SHA256, K::ecdhe_psk, A::psk, C::aria_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_ARIA_256_CBC_SHA384, K::ecdhe_psk, A::psk, C::aria_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256, K::ecdhe_ecdsa, A::ecdsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384, K::ecdhe_ecdsa, A::ecdsa, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDH_ECDSA_WITH_CAMELLIA_128_CBC_SHA256, K::ecdh_ecdsa, A::ecdsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_CAMELLIA_256_CBC_SHA384, K::ecdh_ecdsa, A::ecdsa, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256, K::ecdhe_rsa, A::rsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384, K::ecdhe_rsa, A::rsa, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDH_RSA_WITH_CAMELLIA_128_CBC_SHA256, K::ecdh_rsa, A::rsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_CAMELLIA_256_CBC_SHA384, K::ecdh_rsa, A::rsa, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_RSA_WITH_CAMELLIA_128_GCM_SHA256, K::rsa, A::rsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_WITH_CAMELLIA_256_GCM_SHA384, K::rsa, A::rsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256, K::dhe_rsa, A::rsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384, K::dhe_rsa, A::rsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_RSA_WITH_CAMELLIA_128_GCM_SHA256, K::dh_rsa, A::rsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_RSA_WITH_CAMELLIA_256_GCM_SHA384, K::dh_rsa, A::rsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_DSS_WITH_CAMELLIA_128_GCM_SHA256, K::dhe_dss, A::dss, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_DSS_WITH_CAMELLIA_256_GCM_SHA384, K::dhe_dss, A::dss, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_DSS_WITH_CAMELLIA_128_GCM_SHA256, K::dh_dss, A::dss, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_DSS_WITH_CAMELLIA_256_GCM_SHA384, K::dh_dss, A::dss, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DH_anon_WITH_CAMELLIA_128_GCM_SHA256, K::dh_anon, A::anon, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DH_anon_WITH_CAMELLIA_256_GCM_SHA384, K::dh_anon, A::anon, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256, K::ecdhe_ecdsa, A::ecdsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384, K::ecdhe_ecdsa, A::ecdsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDH_ECDSA_WITH_CAMELLIA_128_GCM_SHA256, K::ecdh_ecdsa, A::ecdsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDH_ECDSA_WITH_CAMELLIA_256_GCM_SHA384, K::ecdh_ecdsa, A::ecdsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256, K::ecdhe_rsa, A::rsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384, K::ecdhe_rsa, A::rsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDH_RSA_WITH_CAMELLIA_128_GCM_SHA256, K::ecdh_rsa, A::rsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDH_RSA_WITH_CAMELLIA_256_GCM_SHA384, K::ecdh_rsa, A::rsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_PSK_WITH_CAMELLIA_128_GCM_SHA256, K::psk, A::psk, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_CAMELLIA_256_GCM_SHA384, K::psk, A::psk, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_DHE_PSK_WITH_CAMELLIA_128_GCM_SHA256, K::dhe_psk, A::psk, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_CAMELLIA_256_GCM_SHA384, K::dhe_psk, A::psk, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_RSA_PSK_WITH_CAMELLIA_128_GCM_SHA256, K::rsa_psk, A::rsa, C::camellia_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_CAMELLIA_256_GCM_SHA384, K::rsa_psk, A::rsa, C::camellia_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_PSK_WITH_CAMELLIA_128_CBC_SHA256, K::psk, A::psk, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_PSK_WITH_CAMELLIA_256_CBC_SHA384, K::psk, A::psk, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_DHE_PSK_WITH_CAMELLIA_128_CBC_SHA256, K::dhe_psk, A::psk, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_CAMELLIA_256_CBC_SHA384, K::dhe_psk, A::psk, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_RSA_PSK_WITH_CAMELLIA_128_CBC_SHA256, K::rsa_psk, A::rsa, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_CAMELLIA_256_CBC_SHA384, K::rsa_psk, A::rsa, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_ECDHE_PSK_WITH_CAMELLIA_128_CBC_SHA256, K::ecdhe_psk, A::psk, C::camellia_cbc, 128, M::sha256, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_CAMELLIA_256_CBC_SHA384, K::ecdhe_psk, A::psk, C::camellia_cbc, 256, M::sha384, H::sha384, true},
    {E::TLS_RSA_WITH_AES_128_CCM, K::rsa, A::rsa, C::aes_ccm, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_WITH_AES_256_CCM, K::rsa, A::rsa, C::aes_ccm, 256, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_128_CCM, K::dhe_rsa, A::rsa, C::aes_ccm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_256_CCM, K::dhe_rsa, A::rsa, C::aes_ccm, 256, M::aead, H::sha256, true},
    {E::TLS_RSA_WITH_AES_128_CCM_8, K::rsa, A::rsa, C::aes_ccm_8, 128, M::aead, H::sha256, true},
    {E::TLS_RSA_WITH_AES_256_CCM_8, K::rsa, A::rsa, C::aes_ccm_8, 256, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_128_CCM_8, K::dhe_rsa, A::rsa, C::aes_ccm_8, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_AES_256_CCM_8, K::dhe_rsa, A::rsa, C::aes_ccm_8, 256, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_AES_128_CCM, K::psk, A::psk, C::aes_ccm, 128, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_AES_256_CCM, K::psk, A::psk, C::aes_ccm, 256, M::aead, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_AES_128_CCM, K::dhe_psk, A::psk, C::aes_ccm, 128, M::aead, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_AES_256_CCM, K::dhe_psk, A::psk, C::aes_ccm, 256, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_AES_128_CCM_8, K::psk, A::psk, C::aes_ccm_8, 128, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_AES_256_CCM_8, K::psk, A::psk, C::aes_ccm_8, 256, M::aead, H::sha256, true},
    {E::TLS_PSK_DHE_WITH_AES_128_CCM_8, K::dhe_psk, A::psk, C::aes_ccm_8, 128, M::aead, H::sha256, true},
    {E::TLS_PSK_DHE_WITH_AES_256_CCM_8, K::dhe_psk, A::psk, C::aes_ccm_8, 256, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_128_CCM, K::ecdhe_ecdsa, A::ecdsa, C::aes_ccm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_256_CCM, K::ecdhe_ecdsa, A::ecdsa, C::aes_ccm, 256, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8, K::ecdhe_ecdsa, A::ecdsa, C::aes_ccm_8, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8, K::ecdhe_ecdsa, A::ecdsa, C::aes_ccm_8, 256, M::aead, H::sha256, true},
    {E::TLS_ECCPWD_WITH_AES_128_GCM_SHA256, K::eccpwd, A::password, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECCPWD_WITH_AES_256_GCM_SHA384, K::eccpwd, A::password, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECCPWD_WITH_AES_128_CCM_SHA256, K::eccpwd, A::password, C::aes_ccm, 128, M::aead, H::sha256, true},
    {E::TLS_ECCPWD_WITH_AES_256_CCM_SHA384, K::eccpwd, A::password, C::aes_ccm, 256, M::aead, H::sha384, true},
    {E::TLS_SHA256_SHA256, K::any, A::any, C::null, 0, M::sha256, H::sha256, true},
    {E::TLS_SHA384_SHA384, K::any, A::any, C::null, 0, M::sha384, H::sha384, true},
    {E::TLS_GOSTR341112_256_WITH_KUZNYECHIK_CTR_OMAC, K::gost, A::gost, C::kuznyechik_ctr, 256, M::omac, H::streebog256, false},
    {E::TLS_GOSTR341112_256_WITH_MAGMA_CTR_OMAC, K::gost, A::gost, C::magma_ctr, 256, M::omac, H::streebog256, false},
    {E::TLS_GOSTR341112_256_WITH_28147_CNT_IMIT, K::gost, A::gost, C::gost28147_cnt, 256, M::gost28147_imit, H::streebog256, false},
    {E::TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_L, K::any, A::any, C::kuznyechik_mgm, 256, M::aead, H::streebog256, false},
    {E::TLS_GOSTR341112_256_WITH_MAGMA_MGM_L, K::any, A::any, C::magma_mgm, 256, M::aead, H::streebog256, false},
    {E::TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_S, K::any, A::any, C::kuznyechik_mgm, 256, M::aead, H::streebog256, false},
    {E::TLS_GOSTR341112_256_WITH_MAGMA_MGM_S, K::any, A::any, C::magma_mgm, 256, M::aead, H::streebog256, false},
    {E::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, K::ecdhe_rsa, A::rsa, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, K::ecdhe_ecdsa, A::ecdsa, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256, K::dhe_rsa, A::rsa, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_PSK_WITH_CHACHA20_POLY1305_SHA256, K::psk, A::psk, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256, K::ecdhe_psk, A::psk, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_DHE_PSK_WITH_CHACHA20_POLY1305_SHA256, K::dhe_psk, A::psk, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_RSA_PSK_WITH_CHACHA20_POLY1305_SHA256, K::rsa_psk, A::rsa, C::chacha20_poly1305, 256, M::aead, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256, K::ecdhe_psk, A::psk, C::aes_gcm, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_AES_256_GCM_SHA384, K::ecdhe_psk, A::psk, C::aes_gcm, 256, M::aead, H::sha384, true},
    {E::TLS_ECDHE_PSK_WITH_AES_128_CCM_8_SHA256, K::ecdhe_psk, A::psk, C::aes_ccm_8, 128, M::aead, H::sha256, true},
    {E::TLS_ECDHE_PSK_WITH_AES_128_CCM_SHA256, K::ecdhe_psk, A::psk, C::aes_ccm, 128, M::aead, H::sha256, true},
  };
  // clang-format on
};

}  // namespace detail

/// Every suite that IANA lists, by ascending code point.
inline constexpr const auto& cipher_suite_infos = detail::cipher_suite_table::rows;

namespace detail {

/// Where the row of a suite is, or the number of rows when it has none. Asked for rather than an address,
/// which g++ 12 does not compare with nullptr in constant expressions under -fsanitize=undefined.
constexpr std::size_t suite_index(CipherSuite suite) noexcept {
  constexpr std::size_t count = std::size(cipher_suite_table::rows);
  std::size_t first = 0;
  std::size_t last = count;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (cipher_suite_table::rows[middle].cipher_suite < suite) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first < count && cipher_suite_table::rows[first].cipher_suite == suite ? first : count;
}

}  // namespace detail

/// The row of a suite, or nullptr for a suite that IANA does not list. Static storage. The two signalling
/// values (SCSV) have rows of nothing.
constexpr const cipher_suite_info* info_of(CipherSuite suite) noexcept {
  const std::size_t index = detail::suite_index(suite);
  return index == std::size(detail::cipher_suite_table::rows) ? nullptr
                                                              : &detail::cipher_suite_table::rows[index];
}

/// The key exchange of a suite; `null` for one that IANA does not list.
constexpr KeyExchangeAlgorithm key_exchange_of(CipherSuite suite) noexcept {
  const std::size_t index = detail::suite_index(suite);
  return index == std::size(detail::cipher_suite_table::rows)
             ? KeyExchangeAlgorithm::null
             : detail::cipher_suite_table::rows[index].key_exchange;
}

}  // namespace tlswire
