#include <tlswire/registry/hpke_aead_id.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(HpkeAeadId::AES_128_GCM) == 0x0001);
static_assert(static_cast<int>(HpkeAeadId::ChaCha20Poly1305) == 0x0003);
static_assert(name(HpkeAeadId::AES_128_GCM) == "AES-128-GCM");
static_assert(row_named<HpkeAeadId>("AES-128-GCM")->value == HpkeAeadId::AES_128_GCM);
static_assert(!is_known(HpkeAeadId{0x0000}) && name(HpkeAeadId{0x0000}).empty());

TEST_CASE("HpkeAeadId: rows ascend strictly and have distinct names") { check_rows<HpkeAeadId>(); }

TEST_CASE("HpkeAeadId: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<HpkeAeadId>();
}

TEST_CASE("HpkeAeadId: enumerators and rows are the same set under the same names") {
  check_enumerators<HpkeAeadId>();
}

TEST_CASE("HpkeAeadId: no value is GREASE") { check_grease<HpkeAeadId>(grease_none); }
