#include <tlswire/registry/signature_scheme.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(SignatureScheme::ecdsa_secp256r1_sha256) == 0x0403);
static_assert(static_cast<int>(SignatureScheme::rsa_pss_rsae_sha256) == 0x0804);
static_assert(static_cast<int>(SignatureScheme::ed25519) == 0x0807);
static_assert(static_cast<int>(SignatureScheme::mldsa65) == 0x0905);
static_assert(name(SignatureScheme::ecdsa_secp256r1_sha256) == "ecdsa_secp256r1_sha256");
static_assert(row_named<SignatureScheme>("ecdsa_secp256r1_sha256")->value ==
              SignatureScheme::ecdsa_secp256r1_sha256);
static_assert(!is_known(SignatureScheme{0x0301}) && name(SignatureScheme{0x0301}).empty());

TEST_CASE("SignatureScheme: rows ascend strictly and have distinct names") { check_rows<SignatureScheme>(); }

TEST_CASE("SignatureScheme: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<SignatureScheme>();
}

TEST_CASE("SignatureScheme: enumerators and rows are the same set under the same names") {
  check_enumerators<SignatureScheme>();
}

TEST_CASE("SignatureScheme: GREASE is exactly the 16 values of RFC 8701") {
  check_grease<SignatureScheme>(grease_16bit);
}
