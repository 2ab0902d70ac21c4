#include <tlswire/registry/hpke_kdf_id.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(HpkeKdfId::HKDF_SHA256) == 0x0001);
static_assert(static_cast<int>(HpkeKdfId::HKDF_SHA512) == 0x0003);
static_assert(name(HpkeKdfId::HKDF_SHA256) == "HKDF-SHA256");
static_assert(row_named<HpkeKdfId>("HKDF-SHA256")->value == HpkeKdfId::HKDF_SHA256);
static_assert(!is_known(HpkeKdfId{0x0000}) && name(HpkeKdfId{0x0000}).empty());

TEST_CASE("HpkeKdfId: rows ascend strictly and have distinct names") { check_rows<HpkeKdfId>(); }

TEST_CASE("HpkeKdfId: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<HpkeKdfId>();
}

TEST_CASE("HpkeKdfId: enumerators and rows are the same set under the same names") {
  check_enumerators<HpkeKdfId>();
}

TEST_CASE("HpkeKdfId: no value is GREASE") { check_grease<HpkeKdfId>(grease_none); }
