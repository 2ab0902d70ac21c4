#include <tlswire/registry/user_mapping_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(UserMappingType::upn_domain_hint) == 64);
static_assert(name(UserMappingType::upn_domain_hint) == "upn_domain_hint");
static_assert(row_named<UserMappingType>("upn_domain_hint")->value == UserMappingType::upn_domain_hint);
static_assert(!is_known(UserMappingType{0}) && name(UserMappingType{0}).empty());

TEST_CASE("UserMappingType: rows ascend strictly and have distinct names") { check_rows<UserMappingType>(); }

TEST_CASE("UserMappingType: each of the 256 values is found exactly when it has a row") {
  check_lookup<UserMappingType>();
}

TEST_CASE("UserMappingType: enumerators and rows are the same set under the same names") {
  check_enumerators<UserMappingType>();
}

TEST_CASE("UserMappingType: no value is GREASE") { check_grease<UserMappingType>(grease_none); }
