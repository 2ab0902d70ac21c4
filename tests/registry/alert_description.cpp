#include <tlswire/registry/alert_description.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(AlertDescription::close_notify) == 0);
static_assert(static_cast<int>(AlertDescription::handshake_failure) == 40);
static_assert(static_cast<int>(AlertDescription::decode_error) == 50);
static_assert(static_cast<int>(AlertDescription::no_application_protocol) == 120);
static_assert(name(AlertDescription::close_notify) == "close_notify");
static_assert(row_named<AlertDescription>("close_notify")->value == AlertDescription::close_notify);
static_assert(!is_known(AlertDescription{1}) && name(AlertDescription{1}).empty());

TEST_CASE("AlertDescription: rows ascend strictly and have distinct names") {
  check_rows<AlertDescription>();
}

TEST_CASE("AlertDescription: each of the 256 values is found exactly when it has a row") {
  check_lookup<AlertDescription>();
}

TEST_CASE("AlertDescription: enumerators and rows are the same set under the same names") {
  check_enumerators<AlertDescription>();
}

TEST_CASE("AlertDescription: no value is GREASE") { check_grease<AlertDescription>(grease_none); }
