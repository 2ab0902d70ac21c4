#include <tlswire/registry/hpke_kem_id.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(HpkeKemId::DHKEM_X25519_HKDF_SHA256) == 0x0020);
static_assert(static_cast<int>(HpkeKemId::DHKEM_P_256_HKDF_SHA256) == 0x0010);
static_assert(name(HpkeKemId::DHKEM_X25519_HKDF_SHA256) == "DHKEM(X25519, HKDF-SHA256)");
static_assert(row_named<HpkeKemId>("DHKEM(X25519, HKDF-SHA256)")->value ==
              HpkeKemId::DHKEM_X25519_HKDF_SHA256);
static_assert(!is_known(HpkeKemId{0x0000}) && name(HpkeKemId{0x0000}).empty());

TEST_CASE("HpkeKemId: rows ascend strictly and have distinct names") { check_rows<HpkeKemId>(); }

TEST_CASE("HpkeKemId: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<HpkeKemId>();
}

TEST_CASE("HpkeKemId: enumerators and rows are the same set under the same names") {
  check_enumerators<HpkeKemId>();
}

TEST_CASE("HpkeKemId: no value is GREASE") { check_grease<HpkeKemId>(grease_none); }
