#include <tlswire/registry/ct_version.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ct::Version::v1) == 0);
static_assert(name(ct::Version::v1) == "v1" && !is_known(ct::Version{1}));

TEST_CASE("ct::Version: rows ascend strictly and have distinct names") { check_rows<ct::Version>(); }

TEST_CASE("ct::Version: each of the 256 values is found exactly when it has a row") {
  check_lookup<ct::Version>();
}

TEST_CASE("ct::Version: enumerators and rows are the same set under the same names") {
  check_enumerators<ct::Version>();
}

TEST_CASE("ct::Version: no value is GREASE") { check_grease<ct::Version>(grease_none); }
