#include <tlswire/registry/heartbeat_message_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(HeartbeatMessageType::heartbeat_request) == 1);
static_assert(name(HeartbeatMessageType::heartbeat_request) == "heartbeat_request");
static_assert(row_named<HeartbeatMessageType>("heartbeat_request")->value ==
              HeartbeatMessageType::heartbeat_request);
static_assert(!is_known(HeartbeatMessageType{0}) && name(HeartbeatMessageType{0}).empty());

TEST_CASE("HeartbeatMessageType: rows ascend strictly and have distinct names") {
  check_rows<HeartbeatMessageType>();
}

TEST_CASE("HeartbeatMessageType: each of the 256 values is found exactly when it has a row") {
  check_lookup<HeartbeatMessageType>();
}

TEST_CASE("HeartbeatMessageType: enumerators and rows are the same set under the same names") {
  check_enumerators<HeartbeatMessageType>();
}

TEST_CASE("HeartbeatMessageType: no value is GREASE") { check_grease<HeartbeatMessageType>(grease_none); }
