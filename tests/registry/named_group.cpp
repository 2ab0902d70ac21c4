#include <tlswire/registry/named_group.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(NamedGroup::secp256r1) == 0x0017);
static_assert(static_cast<int>(NamedGroup::x25519) == 0x001D);
static_assert(static_cast<int>(NamedGroup::ffdhe2048) == 0x0100);
static_assert(static_cast<int>(NamedGroup::X25519MLKEM768) == 0x11EC);
static_assert(name(NamedGroup::secp256r1) == "secp256r1");
static_assert(row_named<NamedGroup>("secp256r1")->value == NamedGroup::secp256r1);
static_assert(!is_known(NamedGroup{0xFFFF}) && name(NamedGroup{0xFFFF}).empty());

TEST_CASE("NamedGroup: rows ascend strictly and have distinct names") { check_rows<NamedGroup>(); }

TEST_CASE("NamedGroup: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<NamedGroup>();
}

TEST_CASE("NamedGroup: enumerators and rows are the same set under the same names") {
  check_enumerators<NamedGroup>();
}

TEST_CASE("NamedGroup: GREASE is exactly the 16 values of RFC 8701") {
  check_grease<NamedGroup>(grease_16bit);
}
