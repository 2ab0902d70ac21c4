#include <tlswire/registry/max_fragment_length.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(MaxFragmentLength::bytes_512) == 1);
static_assert(static_cast<int>(MaxFragmentLength::bytes_4096) == 4);
static_assert(name(MaxFragmentLength::bytes_512) == "2^9");
static_assert(row_named<MaxFragmentLength>("2^9")->value == MaxFragmentLength::bytes_512);
static_assert(!is_known(MaxFragmentLength{0}) && name(MaxFragmentLength{0}).empty());

TEST_CASE("MaxFragmentLength: rows ascend strictly and have distinct names") {
  check_rows<MaxFragmentLength>();
}

TEST_CASE("MaxFragmentLength: each of the 256 values is found exactly when it has a row") {
  check_lookup<MaxFragmentLength>();
}

TEST_CASE("MaxFragmentLength: enumerators and rows are the same set under the same names") {
  // 2^9 is no identifier.
  check_enumerators<MaxFragmentLength>({
      {"bytes_512", "2^9"},
      {"bytes_1024", "2^10"},
      {"bytes_2048", "2^11"},
      {"bytes_4096", "2^12"},
  });
}

TEST_CASE("MaxFragmentLength: no value is GREASE") { check_grease<MaxFragmentLength>(grease_none); }
