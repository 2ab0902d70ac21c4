#include <tlswire/registry/supplemental_data_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(SupplementalDataType::user_mapping_data) == 0);
static_assert(static_cast<int>(SupplementalDataType::authz_data) == 16386);
static_assert(name(SupplementalDataType::user_mapping_data) == "user_mapping_data");
static_assert(row_named<SupplementalDataType>("user_mapping_data")->value ==
              SupplementalDataType::user_mapping_data);
static_assert(!is_known(SupplementalDataType{1}) && name(SupplementalDataType{1}).empty());

TEST_CASE("SupplementalDataType: rows ascend strictly and have distinct names") {
  check_rows<SupplementalDataType>();
}

TEST_CASE("SupplementalDataType: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<SupplementalDataType>();
}

TEST_CASE("SupplementalDataType: enumerators and rows are the same set under the same names") {
  check_enumerators<SupplementalDataType>();
}

TEST_CASE("SupplementalDataType: no value is GREASE") { check_grease<SupplementalDataType>(grease_none); }
