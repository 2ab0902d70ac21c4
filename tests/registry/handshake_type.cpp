#include <tlswire/registry/handshake_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(HandshakeType::client_hello) == 1);
static_assert(static_cast<int>(HandshakeType::finished) == 20);
static_assert(static_cast<int>(HandshakeType::message_hash) == 254);
static_assert(name(HandshakeType::client_hello) == "client_hello");
static_assert(row_named<HandshakeType>("client_hello")->value == HandshakeType::client_hello);
static_assert(!is_known(HandshakeType{7}) && name(HandshakeType{7}).empty());

TEST_CASE("HandshakeType: rows ascend strictly and have distinct names") { check_rows<HandshakeType>(); }

TEST_CASE("HandshakeType: each of the 256 values is found exactly when it has a row") {
  check_lookup<HandshakeType>();
}

TEST_CASE("HandshakeType: enumerators and rows are the same set under the same names") {
  check_enumerators<HandshakeType>();
}

TEST_CASE("HandshakeType: no value is GREASE") { check_grease<HandshakeType>(grease_none); }
