#include <tlswire/registry/ec_curve_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ECCurveType::named_curve) == 3);
static_assert(name(ECCurveType::named_curve) == "named_curve");
static_assert(row_named<ECCurveType>("named_curve")->value == ECCurveType::named_curve);
static_assert(!is_known(ECCurveType{0}) && name(ECCurveType{0}).empty());

TEST_CASE("ECCurveType: rows ascend strictly and have distinct names") { check_rows<ECCurveType>(); }

TEST_CASE("ECCurveType: each of the 256 values is found exactly when it has a row") {
  check_lookup<ECCurveType>();
}

TEST_CASE("ECCurveType: enumerators and rows are the same set under the same names") {
  check_enumerators<ECCurveType>();
}

TEST_CASE("ECCurveType: no value is GREASE") { check_grease<ECCurveType>(grease_none); }
