#include <tlswire/registry/srtp_protection_profile.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(SRTPProtectionProfile::AES128_CM_HMAC_SHA1_80) == 0x0001);
static_assert(static_cast<int>(SRTPProtectionProfile::AEAD_AES_256_GCM) == 0x0008);
static_assert(name(SRTPProtectionProfile::AES128_CM_HMAC_SHA1_80) == "SRTP_AES128_CM_HMAC_SHA1_80");
static_assert(row_named<SRTPProtectionProfile>("SRTP_AES128_CM_HMAC_SHA1_80")->value ==
              SRTPProtectionProfile::AES128_CM_HMAC_SHA1_80);
static_assert(!is_known(SRTPProtectionProfile{0x0003}) && name(SRTPProtectionProfile{0x0003}).empty());

TEST_CASE("SRTPProtectionProfile: rows ascend strictly and have distinct names") {
  check_rows<SRTPProtectionProfile>();
}

TEST_CASE("SRTPProtectionProfile: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<SRTPProtectionProfile>();
}

TEST_CASE("SRTPProtectionProfile: enumerators and rows are the same set under the same names") {
  // OpenSSL has macros of the full names.
  check_enumerators<SRTPProtectionProfile>({
      {"AES128_CM_HMAC_SHA1_80", "SRTP_AES128_CM_HMAC_SHA1_80"},
      {"AES128_CM_HMAC_SHA1_32", "SRTP_AES128_CM_HMAC_SHA1_32"},
      {"NULL_HMAC_SHA1_80", "SRTP_NULL_HMAC_SHA1_80"},
      {"NULL_HMAC_SHA1_32", "SRTP_NULL_HMAC_SHA1_32"},
      {"AEAD_AES_128_GCM", "SRTP_AEAD_AES_128_GCM"},
      {"AEAD_AES_256_GCM", "SRTP_AEAD_AES_256_GCM"},
      {"ARIA_128_CTR_HMAC_SHA1_80", "SRTP_ARIA_128_CTR_HMAC_SHA1_80"},
      {"ARIA_128_CTR_HMAC_SHA1_32", "SRTP_ARIA_128_CTR_HMAC_SHA1_32"},
      {"ARIA_256_CTR_HMAC_SHA1_80", "SRTP_ARIA_256_CTR_HMAC_SHA1_80"},
      {"ARIA_256_CTR_HMAC_SHA1_32", "SRTP_ARIA_256_CTR_HMAC_SHA1_32"},
      {"AEAD_ARIA_128_GCM", "SRTP_AEAD_ARIA_128_GCM"},
      {"AEAD_ARIA_256_GCM", "SRTP_AEAD_ARIA_256_GCM"},
  });
}

TEST_CASE("SRTPProtectionProfile: no value is GREASE") { check_grease<SRTPProtectionProfile>(grease_none); }
