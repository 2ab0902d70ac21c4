#include <tlswire/registry/ec_point_format.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ECPointFormat::uncompressed) == 0);
static_assert(static_cast<int>(ECPointFormat::ansiX962_compressed_char2) == 2);
static_assert(name(ECPointFormat::uncompressed) == "uncompressed");
static_assert(row_named<ECPointFormat>("uncompressed")->value == ECPointFormat::uncompressed);
static_assert(!is_known(ECPointFormat{3}) && name(ECPointFormat{3}).empty());

TEST_CASE("ECPointFormat: rows ascend strictly and have distinct names") { check_rows<ECPointFormat>(); }

TEST_CASE("ECPointFormat: each of the 256 values is found exactly when it has a row") {
  check_lookup<ECPointFormat>();
}

TEST_CASE("ECPointFormat: enumerators and rows are the same set under the same names") {
  check_enumerators<ECPointFormat>();
}

TEST_CASE("ECPointFormat: no value is GREASE") { check_grease<ECPointFormat>(grease_none); }
