#include <tlswire/registry/ech_client_hello_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ECHClientHelloType::outer) == 0);
static_assert(static_cast<int>(ECHClientHelloType::inner) == 1);
static_assert(name(ECHClientHelloType::inner) == "inner" && !is_known(ECHClientHelloType{2}));

TEST_CASE("ECHClientHelloType: rows ascend strictly and have distinct names") {
  check_rows<ECHClientHelloType>();
}

TEST_CASE("ECHClientHelloType: each of the 256 values is found exactly when it has a row") {
  check_lookup<ECHClientHelloType>();
}

TEST_CASE("ECHClientHelloType: enumerators and rows are the same set under the same names") {
  check_enumerators<ECHClientHelloType>();
}

TEST_CASE("ECHClientHelloType: no value is GREASE") { check_grease<ECHClientHelloType>(grease_none); }
