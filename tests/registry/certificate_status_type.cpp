#include <tlswire/registry/certificate_status_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(CertificateStatusType::ocsp) == 1);
static_assert(static_cast<int>(CertificateStatusType::ocsp_multi_RESERVED) == 2);
static_assert(name(CertificateStatusType::ocsp) == "ocsp");
static_assert(row_named<CertificateStatusType>("ocsp")->value == CertificateStatusType::ocsp);
static_assert(!is_known(CertificateStatusType{0}) && name(CertificateStatusType{0}).empty());

TEST_CASE("CertificateStatusType: rows ascend strictly and have distinct names") {
  check_rows<CertificateStatusType>();
}

TEST_CASE("CertificateStatusType: each of the 256 values is found exactly when it has a row") {
  check_lookup<CertificateStatusType>();
}

TEST_CASE("CertificateStatusType: enumerators and rows are the same set under the same names") {
  check_enumerators<CertificateStatusType>();
}

TEST_CASE("CertificateStatusType: no value is GREASE") { check_grease<CertificateStatusType>(grease_none); }
