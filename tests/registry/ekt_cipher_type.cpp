#include <tlswire/registry/ekt_cipher_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(EKTCipherType::aeskw_128) == 1);
static_assert(static_cast<int>(EKTCipherType::aeskw_256) == 2);
static_assert(name(EKTCipherType::aeskw_256) == "aeskw_256");
static_assert(row_named<EKTCipherType>("aeskw_128")->value == EKTCipherType::aeskw_128);
static_assert(!is_known(EKTCipherType{3}) && name(EKTCipherType{255}).empty());

TEST_CASE("EKTCipherType: rows ascend strictly and have distinct names") { check_rows<EKTCipherType>(); }

TEST_CASE("EKTCipherType: each of the 256 values is found exactly when it has a row") {
  check_lookup<EKTCipherType>();
}

TEST_CASE("EKTCipherType: enumerators and rows are the same set under the same names") {
  check_enumerators<EKTCipherType>();
}

TEST_CASE("EKTCipherType: no value is GREASE") { check_grease<EKTCipherType>(grease_none); }
