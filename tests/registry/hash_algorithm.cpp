#include <tlswire/registry/hash_algorithm.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(HashAlgorithm::sha256) == 4);
static_assert(static_cast<int>(HashAlgorithm::Intrinsic) == 8);
static_assert(name(HashAlgorithm::sha256) == "sha256");
static_assert(row_named<HashAlgorithm>("sha256")->value == HashAlgorithm::sha256);
static_assert(!is_known(HashAlgorithm{7}) && name(HashAlgorithm{7}).empty());

TEST_CASE("HashAlgorithm: rows ascend strictly and have distinct names") { check_rows<HashAlgorithm>(); }

TEST_CASE("HashAlgorithm: each of the 256 values is found exactly when it has a row") {
  check_lookup<HashAlgorithm>();
}

TEST_CASE("HashAlgorithm: enumerators and rows are the same set under the same names") {
  check_enumerators<HashAlgorithm>();
}

TEST_CASE("HashAlgorithm: no value is GREASE") { check_grease<HashAlgorithm>(grease_none); }
