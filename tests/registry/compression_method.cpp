#include <tlswire/registry/compression_method.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(CompressionMethod::null) == 0);
static_assert(static_cast<int>(CompressionMethod::DEFLATE) == 1);
static_assert(static_cast<int>(CompressionMethod::LZS) == 64);
static_assert(name(CompressionMethod::null) == "null");
static_assert(row_named<CompressionMethod>("null")->value == CompressionMethod::null);
static_assert(!is_known(CompressionMethod{2}) && name(CompressionMethod{2}).empty());

TEST_CASE("CompressionMethod: rows ascend strictly and have distinct names") {
  check_rows<CompressionMethod>();
}

TEST_CASE("CompressionMethod: each of the 256 values is found exactly when it has a row") {
  check_lookup<CompressionMethod>();
}

TEST_CASE("CompressionMethod: enumerators and rows are the same set under the same names") {
  check_enumerators<CompressionMethod>();
}

TEST_CASE("CompressionMethod: no value is GREASE") { check_grease<CompressionMethod>(grease_none); }
