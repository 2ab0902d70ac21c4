#include <tlswire/registry/key_update_request.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(KeyUpdateRequest::update_requested) == 1);
static_assert(name(KeyUpdateRequest::update_requested) == "update_requested");
static_assert(row_named<KeyUpdateRequest>("update_requested")->value == KeyUpdateRequest::update_requested);
static_assert(!is_known(KeyUpdateRequest{2}) && name(KeyUpdateRequest{2}).empty());

TEST_CASE("KeyUpdateRequest: rows ascend strictly and have distinct names") {
  check_rows<KeyUpdateRequest>();
}

TEST_CASE("KeyUpdateRequest: each of the 256 values is found exactly when it has a row") {
  check_lookup<KeyUpdateRequest>();
}

TEST_CASE("KeyUpdateRequest: enumerators and rows are the same set under the same names") {
  check_enumerators<KeyUpdateRequest>();
}

TEST_CASE("KeyUpdateRequest: no value is GREASE") { check_grease<KeyUpdateRequest>(grease_none); }
