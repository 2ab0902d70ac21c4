#include <tlswire/registry/name_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(NameType::host_name) == 0);
static_assert(name(NameType::host_name) == "host_name");
static_assert(row_named<NameType>("host_name")->value == NameType::host_name);
static_assert(!is_known(NameType{1}) && name(NameType{1}).empty());

TEST_CASE("NameType: rows ascend strictly and have distinct names") { check_rows<NameType>(); }

TEST_CASE("NameType: each of the 256 values is found exactly when it has a row") { check_lookup<NameType>(); }

TEST_CASE("NameType: enumerators and rows are the same set under the same names") {
  check_enumerators<NameType>();
}

TEST_CASE("NameType: no value is GREASE") { check_grease<NameType>(grease_none); }
