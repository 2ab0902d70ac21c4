#include <tlswire/registry/cipher_suite.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(CipherSuite::TLS_AES_128_GCM_SHA256) == 0x1301);
static_assert(static_cast<int>(CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256) == 0xC02F);
static_assert(static_cast<int>(CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256) == 0xCCA9);
static_assert(static_cast<int>(CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV) == 0x00FF);
static_assert(static_cast<int>(CipherSuite::TLS_FALLBACK_SCSV) == 0x5600);
static_assert(name(CipherSuite::TLS_AES_128_GCM_SHA256) == "TLS_AES_128_GCM_SHA256");
static_assert(row_named<CipherSuite>("TLS_AES_128_GCM_SHA256")->value == CipherSuite::TLS_AES_128_GCM_SHA256);
static_assert(!is_known(CipherSuite{0x1300}) && name(CipherSuite{0x1300}).empty());

TEST_CASE("CipherSuite: rows ascend strictly and have distinct names") { check_rows<CipherSuite>(); }

TEST_CASE("CipherSuite: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<CipherSuite>();
}

TEST_CASE("CipherSuite: enumerators and rows are the same set under the same names") {
  check_enumerators<CipherSuite>();
}

TEST_CASE("CipherSuite: GREASE is exactly the 16 values of RFC 8701") {
  check_grease<CipherSuite>(grease_16bit);
}
