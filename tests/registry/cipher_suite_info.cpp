#include <tlswire/registry/cipher_suite_info.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

constexpr const cipher_suite_info& gcm = *info_of(CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384);
static_assert(gcm.key_exchange == KeyExchangeAlgorithm::ecdhe_rsa);
static_assert(gcm.authentication == CipherSuiteAuthentication::rsa);
static_assert(gcm.cipher == BulkCipherAlgorithm::aes_gcm && gcm.key_bits == 256);
static_assert(gcm.mac == MACAlgorithm::aead && gcm.hash == CipherSuiteHash::sha384 && gcm.dtls_ok);
// RFC 5246 section 5: without a hash in its name, a suite of TLS 1.2 has the PRF with SHA-256.
static_assert(info_of(CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA)->hash == CipherSuiteHash::sha256);
static_assert(info_of(CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA)->mac == MACAlgorithm::sha1);
// RFC 8422 section 6 and RFC 9846 appendix B.4.
static_assert(key_exchange_of(CipherSuite::TLS_AES_128_GCM_SHA256) == KeyExchangeAlgorithm::any);
static_assert(key_exchange_of(CipherSuite{0x0a0a}) == KeyExchangeAlgorithm::null);

TEST_CASE(
    "cipher_suite_info: every suite of the registry has a row, in its order, and no other value has one") {
  std::size_t count = 0;
  for (std::size_t value = 0; value < 0x10000; ++value) {
    const auto suite = static_cast<CipherSuite>(value);
    const cipher_suite_info* const row = info_of(suite);
    CAPTURE(value);
    REQUIRE((row != nullptr) == is_known(suite));
    if (row == nullptr) continue;
    CHECK(row == &cipher_suite_infos[count++]);
    CHECK(row->cipher_suite == suite);
  }
  CHECK(count == std::size(cipher_suite_infos));
}

/// The name that the columns of a row come to, by the rules by which the RFCs name suites.
std::string name_from_columns(const cipher_suite_info& row) {
  const std::string_view listed = name(row.cipher_suite);
  std::string out = "TLS_";
  if (row.key_exchange != KeyExchangeAlgorithm::any) {
    std::string exchange(name(row.key_exchange));
    if (row.key_exchange == KeyExchangeAlgorithm::gost) exchange = "GOSTR341112_256";
    out += exchange + "_WITH_";
  }
  std::string cipher(name(row.cipher));
  const std::string bits = std::to_string(row.key_bits);
  // The length of the key stands behind the cipher where a cipher has more than one.
  for (const std::string_view family : {"AES", "CAMELLIA", "ARIA"}) {
    if (cipher.starts_with(family)) cipher.insert(family.size(), "_" + bits);
  }
  if (cipher == "RC4") cipher += "_" + bits;
  if (cipher == "RC2_CBC") cipher += "_" + bits;
  out += cipher;
  if (row.mac != MACAlgorithm::aead) {
    out += "_" + std::string(name(row.mac));
  } else if (listed.ends_with(name(row.hash))) {
    out += "_" + std::string(name(row.hash));
  }
  return out;
}

TEST_CASE("cipher_suite_info: the columns of a row come to the name of its suite") {
  std::size_t named_otherwise = 0;
  for (const cipher_suite_info& row : cipher_suite_infos) {
    const std::string listed(name(row.cipher_suite));
    std::string expected = listed;
    // Names that do not follow the rules.
    for (const auto& [odd, plain] : {
             std::pair<std::string_view, std::string_view>{"_DSS_EXPORT_", "_DSS_"},
             {"DH_RSA_EXPORT_", "DH_RSA_"},
             {"DHE_RSA_EXPORT_", "DHE_RSA_"},
             {"_anon_EXPORT_", "_anon_"},
             {"KRB5_EXPORT_", "KRB5_"},
             {"DES_CBC_40", "DES40_CBC"},
             {"PSK_DHE", "DHE_PSK"},
             {"TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_L", "TLS_KUZNYECHIK_MGM"},
             {"TLS_GOSTR341112_256_WITH_KUZNYECHIK_MGM_S", "TLS_KUZNYECHIK_MGM"},
             {"TLS_GOSTR341112_256_WITH_MAGMA_MGM_L", "TLS_MAGMA_MGM"},
             {"TLS_GOSTR341112_256_WITH_MAGMA_MGM_S", "TLS_MAGMA_MGM"},
             {"TLS_SHA256_SHA256", "TLS_NULL_SHA256"},
             {"TLS_SHA384_SHA384", "TLS_NULL_SHA384"},
             {"TLS_EMPTY_RENEGOTIATION_INFO_SCSV", "TLS_NULL_WITH_NULL_NULL"},
             {"TLS_FALLBACK_SCSV", "TLS_NULL_WITH_NULL_NULL"},
         }) {
      const std::size_t at = expected.find(odd);
      if (at != std::string::npos) expected.replace(at, odd.size(), plain);
    }
    if (expected != listed) ++named_otherwise;
    CHECK(name_from_columns(row) == expected);
  }
  CHECK(named_otherwise == 22);
}

TEST_CASE("cipher_suite_info: the authentication is what the key exchange says") {
  using A = CipherSuiteAuthentication;
  using K = KeyExchangeAlgorithm;
  for (const cipher_suite_info& row : cipher_suite_infos) {
    const std::string exchange(name(row.key_exchange));
    A expected = A::any;
    if (exchange == "NULL") expected = A::null;
    if (exchange.ends_with("RSA") || exchange == "RSA_EXPORT" || exchange == "RSA_PSK") expected = A::rsa;
    if (exchange.ends_with("DSS")) expected = A::dss;
    if (exchange.ends_with("ECDSA")) expected = A::ecdsa;
    if (exchange.ends_with("anon")) expected = A::anon;
    if (exchange.ends_with("PSK") && exchange != "RSA_PSK") expected = A::psk;
    if (exchange == "KRB5") expected = A::krb5;
    if (exchange == "GOST") expected = A::gost;
    if (row.key_exchange == K::srp || row.key_exchange == K::eccpwd) expected = A::password;
    CAPTURE(name(row.cipher_suite));
    CHECK(name(row.authentication) == name(expected));
  }
}

TEST_CASE("cipher_suite_info: stream ciphers, and suites that IANA says so of, are not for DTLS") {
  std::size_t refused = 0;
  for (const cipher_suite_info& row : cipher_suite_infos) {
    if (row.dtls_ok) continue;
    ++refused;
    const std::string_view cipher = name(row.cipher);
    CAPTURE(name(row.cipher_suite));
    // RFC 6347 section 4.1.2.2: RC4 cannot be used. RFC 8998, RFC 9189 and RFC 9367: SM4 and GOST suites are
    // for TLS.
    CHECK((cipher == "RC4" || cipher.starts_with("SM4") || row.hash == CipherSuiteHash::streebog256));
  }
  CHECK(refused == 27);
}

TEST_CASE("cipher_suite_info: the names of its columns ascend strictly and are distinct") {
  check_rows<CipherSuiteAuthentication>();
  check_rows<BulkCipherAlgorithm>();
  check_rows<MACAlgorithm>();
  check_rows<CipherSuiteHash>();
}

}  // namespace
