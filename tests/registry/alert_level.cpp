#include <tlswire/registry/alert_level.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(AlertLevel::warning) == 1);
static_assert(static_cast<int>(AlertLevel::fatal) == 2);
static_assert(name(AlertLevel::warning) == "warning");
static_assert(row_named<AlertLevel>("warning")->value == AlertLevel::warning);
static_assert(!is_known(AlertLevel{0}) && name(AlertLevel{0}).empty());

TEST_CASE("AlertLevel: rows ascend strictly and have distinct names") { check_rows<AlertLevel>(); }

TEST_CASE("AlertLevel: each of the 256 values is found exactly when it has a row") {
  check_lookup<AlertLevel>();
}

TEST_CASE("AlertLevel: enumerators and rows are the same set under the same names") {
  check_enumerators<AlertLevel>();
}

TEST_CASE("AlertLevel: no value is GREASE") { check_grease<AlertLevel>(grease_none); }
