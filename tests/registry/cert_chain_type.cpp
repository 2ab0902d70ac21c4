#include <tlswire/registry/cert_chain_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(CertChainType::individual_certs) == 0);
static_assert(static_cast<int>(CertChainType::pkipath) == 1);
static_assert(!is_known(CertChainType{2}) && name(CertChainType{2}).empty());

TEST_CASE("CertChainType: rows ascend strictly and have distinct names") { check_rows<CertChainType>(); }

TEST_CASE("CertChainType: each of the 256 values is found exactly when it has a row") {
  check_lookup<CertChainType>();
}

TEST_CASE("CertChainType: enumerators and rows are the same set under the same names") {
  check_enumerators<CertChainType>();
}

TEST_CASE("CertChainType: no value is GREASE") { check_grease<CertChainType>(grease_none); }
