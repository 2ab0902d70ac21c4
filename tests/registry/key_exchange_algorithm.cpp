#include <tlswire/registry/key_exchange_algorithm.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(name(KeyExchangeAlgorithm::dhe_rsa) == "DHE_RSA");
static_assert(row_named<KeyExchangeAlgorithm>("ECDHE_PSK")->value == KeyExchangeAlgorithm::ecdhe_psk);
static_assert(!is_known(KeyExchangeAlgorithm{26}) && name(KeyExchangeAlgorithm{26}).empty());

TEST_CASE("KeyExchangeAlgorithm: rows ascend strictly and have distinct names") {
  check_rows<KeyExchangeAlgorithm>();
}

TEST_CASE("KeyExchangeAlgorithm: each of the 256 values is found exactly when it has a row") {
  check_lookup<KeyExchangeAlgorithm>();
}

TEST_CASE("KeyExchangeAlgorithm: no value is GREASE") { check_grease<KeyExchangeAlgorithm>(grease_none); }
