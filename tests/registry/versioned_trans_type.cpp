#include <tlswire/registry/versioned_trans_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(VersionedTransType::x509_entry_v2) == 0x0100);
static_assert(static_cast<int>(VersionedTransType::inclusion_proof_v2) == 0x0106);
static_assert(name(VersionedTransType::precert_sct_v2) == "precert_sct_v2");
static_assert(!is_known(VersionedTransType{0x0000}) && !is_known(VersionedTransType{0xf000}));

TEST_CASE("VersionedTransType: rows ascend strictly and have distinct names") {
  check_rows<VersionedTransType>();
}

TEST_CASE("VersionedTransType: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<VersionedTransType>();
}

TEST_CASE("VersionedTransType: enumerators and rows are the same set under the same names") {
  check_enumerators<VersionedTransType>();
}

TEST_CASE("VersionedTransType: no value is GREASE") { check_grease<VersionedTransType>(grease_none); }
