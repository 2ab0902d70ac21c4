#include <tlswire/registry/cached_information_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(CachedInformationType::cert) == 1);
static_assert(static_cast<int>(CachedInformationType::cert_req) == 2);
static_assert(name(CachedInformationType::cert) == "cert");
static_assert(row_named<CachedInformationType>("cert")->value == CachedInformationType::cert);
static_assert(!is_known(CachedInformationType{0}) && name(CachedInformationType{0}).empty());

TEST_CASE("CachedInformationType: rows ascend strictly and have distinct names") {
  check_rows<CachedInformationType>();
}

TEST_CASE("CachedInformationType: each of the 256 values is found exactly when it has a row") {
  check_lookup<CachedInformationType>();
}

TEST_CASE("CachedInformationType: enumerators and rows are the same set under the same names") {
  check_enumerators<CachedInformationType>();
}

TEST_CASE("CachedInformationType: no value is GREASE") { check_grease<CachedInformationType>(grease_none); }
