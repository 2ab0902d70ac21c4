#include <tlswire/registry/connection_id_usage.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ConnectionIdUsage::cid_spare) == 1);
static_assert(name(ConnectionIdUsage::cid_spare) == "cid_spare");
static_assert(row_named<ConnectionIdUsage>("cid_spare")->value == ConnectionIdUsage::cid_spare);
static_assert(!is_known(ConnectionIdUsage{2}) && name(ConnectionIdUsage{2}).empty());

TEST_CASE("ConnectionIdUsage: rows ascend strictly and have distinct names") {
  check_rows<ConnectionIdUsage>();
}

TEST_CASE("ConnectionIdUsage: each of the 256 values is found exactly when it has a row") {
  check_lookup<ConnectionIdUsage>();
}

TEST_CASE("ConnectionIdUsage: enumerators and rows are the same set under the same names") {
  check_enumerators<ConnectionIdUsage>();
}

TEST_CASE("ConnectionIdUsage: no value is GREASE") { check_grease<ConnectionIdUsage>(grease_none); }
