#include <tlswire/registry/ec_basis_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ECBasisType::ec_basis_trinomial) == 1);
static_assert(static_cast<int>(ECBasisType::ec_basis_pentanomial) == 2);
static_assert(!is_known(ECBasisType{0}) && name(ECBasisType{0}).empty());

TEST_CASE("ECBasisType: rows ascend strictly and have distinct names") { check_rows<ECBasisType>(); }

TEST_CASE("ECBasisType: each of the 256 values is found exactly when it has a row") {
  check_lookup<ECBasisType>();
}

TEST_CASE("ECBasisType: enumerators and rows are the same set under the same names") {
  check_enumerators<ECBasisType>();
}

TEST_CASE("ECBasisType: no value is GREASE") { check_grease<ECBasisType>(grease_none); }
