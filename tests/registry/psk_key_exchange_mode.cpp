#include <tlswire/registry/psk_key_exchange_mode.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(PskKeyExchangeMode::psk_ke) == 0);
static_assert(static_cast<int>(PskKeyExchangeMode::psk_dhe_ke) == 1);
static_assert(name(PskKeyExchangeMode::psk_ke) == "psk_ke");
static_assert(row_named<PskKeyExchangeMode>("psk_ke")->value == PskKeyExchangeMode::psk_ke);
static_assert(!is_known(PskKeyExchangeMode{2}) && name(PskKeyExchangeMode{2}).empty());

TEST_CASE("PskKeyExchangeMode: rows ascend strictly and have distinct names") {
  check_rows<PskKeyExchangeMode>();
}

TEST_CASE("PskKeyExchangeMode: each of the 256 values is found exactly when it has a row") {
  check_lookup<PskKeyExchangeMode>();
}

TEST_CASE("PskKeyExchangeMode: enumerators and rows are the same set under the same names") {
  check_enumerators<PskKeyExchangeMode>();
}

TEST_CASE("PskKeyExchangeMode: GREASE is exactly the 8 values of RFC 8701") {
  check_grease<PskKeyExchangeMode>(grease_psk_modes);
}
