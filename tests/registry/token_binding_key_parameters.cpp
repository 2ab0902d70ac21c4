#include <tlswire/registry/token_binding_key_parameters.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(TokenBindingKeyParameters::rsa2048_pkcs1_5) == 0);
static_assert(static_cast<int>(TokenBindingKeyParameters::rsa2048_pss) == 1);
static_assert(static_cast<int>(TokenBindingKeyParameters::ecdsap256) == 2);
static_assert(name(TokenBindingKeyParameters::rsa2048_pkcs1_5) == "rsa2048_pkcs1.5");
static_assert(row_named<TokenBindingKeyParameters>("ecdsap256")->value ==
              TokenBindingKeyParameters::ecdsap256);
static_assert(!is_known(TokenBindingKeyParameters{3}) && name(TokenBindingKeyParameters{3}).empty());

TEST_CASE("TokenBindingKeyParameters: rows ascend strictly and have distinct names") {
  check_rows<TokenBindingKeyParameters>();
}

TEST_CASE("TokenBindingKeyParameters: each of the 256 values is found exactly when it has a row") {
  check_lookup<TokenBindingKeyParameters>();
}

TEST_CASE("TokenBindingKeyParameters: enumerators and rows are the same set under the same names") {
  check_enumerators<TokenBindingKeyParameters>();
}

TEST_CASE("TokenBindingKeyParameters: no value is GREASE") {
  check_grease<TokenBindingKeyParameters>(grease_none);
}
