#include <tlswire/registry/authz_data_format.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(AuthzDataFormat::x509_attr_cert) == 0);
static_assert(static_cast<int>(AuthzDataFormat::saml_assertion) == 1);
static_assert(static_cast<int>(AuthzDataFormat::x509_attr_cert_url) == 2);
static_assert(static_cast<int>(AuthzDataFormat::saml_assertion_url) == 3);
static_assert(static_cast<int>(AuthzDataFormat::keynote_assertion_list) == 64);
static_assert(static_cast<int>(AuthzDataFormat::keynote_assertion_list_url) == 65);
static_assert(static_cast<int>(AuthzDataFormat::dtcp_authorization) == 66);
static_assert(!is_known(AuthzDataFormat{4}) && name(AuthzDataFormat{4}).empty());

TEST_CASE("AuthzDataFormat: rows ascend strictly and have distinct names") { check_rows<AuthzDataFormat>(); }

TEST_CASE("AuthzDataFormat: each of the 256 values is found exactly when it has a row") {
  check_lookup<AuthzDataFormat>();
}

TEST_CASE("AuthzDataFormat: enumerators and rows are the same set under the same names") {
  check_enumerators<AuthzDataFormat>();
}

TEST_CASE("AuthzDataFormat: no value is GREASE") { check_grease<AuthzDataFormat>(grease_none); }
