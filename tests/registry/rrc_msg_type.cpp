#include <tlswire/registry/rrc_msg_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(rrc_msg_type::path_challenge) == 0);
static_assert(name(rrc_msg_type::path_challenge) == "path_challenge");
static_assert(row_named<rrc_msg_type>("path_challenge")->value == rrc_msg_type::path_challenge);
static_assert(!is_known(rrc_msg_type{3}) && name(rrc_msg_type{3}).empty());

TEST_CASE("rrc_msg_type: rows ascend strictly and have distinct names") { check_rows<rrc_msg_type>(); }

TEST_CASE("rrc_msg_type: each of the 256 values is found exactly when it has a row") {
  check_lookup<rrc_msg_type>();
}

TEST_CASE("rrc_msg_type: enumerators and rows are the same set under the same names") {
  check_enumerators<rrc_msg_type>();
}

TEST_CASE("rrc_msg_type: no value is GREASE") { check_grease<rrc_msg_type>(grease_none); }
