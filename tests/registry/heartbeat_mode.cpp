#include <tlswire/registry/heartbeat_mode.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(HeartbeatMode::peer_allowed_to_send) == 1);
static_assert(name(HeartbeatMode::peer_allowed_to_send) == "peer_allowed_to_send");
static_assert(row_named<HeartbeatMode>("peer_allowed_to_send")->value == HeartbeatMode::peer_allowed_to_send);
static_assert(!is_known(HeartbeatMode{0}) && name(HeartbeatMode{0}).empty());

TEST_CASE("HeartbeatMode: rows ascend strictly and have distinct names") { check_rows<HeartbeatMode>(); }

TEST_CASE("HeartbeatMode: each of the 256 values is found exactly when it has a row") {
  check_lookup<HeartbeatMode>();
}

TEST_CASE("HeartbeatMode: enumerators and rows are the same set under the same names") {
  check_enumerators<HeartbeatMode>();
}

TEST_CASE("HeartbeatMode: no value is GREASE") { check_grease<HeartbeatMode>(grease_none); }
