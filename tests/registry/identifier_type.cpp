#include <tlswire/registry/identifier_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(IdentifierType::pre_agreed) == 0);
static_assert(static_cast<int>(IdentifierType::key_sha1_hash) == 1);
static_assert(static_cast<int>(IdentifierType::x509_name) == 2);
static_assert(static_cast<int>(IdentifierType::cert_sha1_hash) == 3);
static_assert(row_named<IdentifierType>("x509_name")->value == IdentifierType::x509_name);
static_assert(!is_known(IdentifierType{4}) && name(IdentifierType{4}).empty());

TEST_CASE("IdentifierType: rows ascend strictly and have distinct names") { check_rows<IdentifierType>(); }

TEST_CASE("IdentifierType: each of the 256 values is found exactly when it has a row") {
  check_lookup<IdentifierType>();
}

TEST_CASE("IdentifierType: enumerators and rows are the same set under the same names") {
  check_enumerators<IdentifierType>();
}

TEST_CASE("IdentifierType: no value is GREASE") { check_grease<IdentifierType>(grease_none); }
