#include <tlswire/registry/ct_extension_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ct::v2::ExtensionType::reserved) == 65535);
static_assert(name(ct::v2::ExtensionType::reserved) == "reserved" && !is_known(ct::v2::ExtensionType{0}));

TEST_CASE("ct::v2::ExtensionType: rows ascend strictly and have distinct names") {
  check_rows<ct::v2::ExtensionType>();
}

TEST_CASE("ct::v2::ExtensionType: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<ct::v2::ExtensionType>();
}

TEST_CASE("ct::v2::ExtensionType: enumerators and rows are the same set under the same names") {
  check_enumerators<ct::v2::ExtensionType>();
}

TEST_CASE("ct::v2::ExtensionType: no value is GREASE") { check_grease<ct::v2::ExtensionType>(grease_none); }
