#include <tlswire/registry/signature_algorithm.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(SignatureAlgorithm::rsa) == 1);
static_assert(static_cast<int>(SignatureAlgorithm::ecdsa) == 3);
static_assert(static_cast<int>(SignatureAlgorithm::ed25519) == 7);
static_assert(name(SignatureAlgorithm::rsa) == "rsa");
static_assert(row_named<SignatureAlgorithm>("rsa")->value == SignatureAlgorithm::rsa);
static_assert(!is_known(SignatureAlgorithm{4}) && name(SignatureAlgorithm{4}).empty());

TEST_CASE("SignatureAlgorithm: rows ascend strictly and have distinct names") {
  check_rows<SignatureAlgorithm>();
}

TEST_CASE("SignatureAlgorithm: each of the 256 values is found exactly when it has a row") {
  check_lookup<SignatureAlgorithm>();
}

TEST_CASE("SignatureAlgorithm: enumerators and rows are the same set under the same names") {
  check_enumerators<SignatureAlgorithm>();
}

TEST_CASE("SignatureAlgorithm: no value is GREASE") { check_grease<SignatureAlgorithm>(grease_none); }
