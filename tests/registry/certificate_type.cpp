#include <tlswire/registry/certificate_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(CertificateType::X509) == 0);
static_assert(static_cast<int>(CertificateType::RawPublicKey) == 2);
static_assert(static_cast<int>(CertificateType::IEEE1609Dot2) == 3);
static_assert(name(CertificateType::X509) == "X509");
static_assert(row_named<CertificateType>("X509")->value == CertificateType::X509);
static_assert(!is_known(CertificateType{4}) && name(CertificateType{4}).empty());

TEST_CASE("CertificateType: rows ascend strictly and have distinct names") { check_rows<CertificateType>(); }

TEST_CASE("CertificateType: each of the 256 values is found exactly when it has a row") {
  check_lookup<CertificateType>();
}

TEST_CASE("CertificateType: enumerators and rows are the same set under the same names") {
  // 1609Dot2 is no identifier.
  check_enumerators<CertificateType>({
      {"IEEE1609Dot2", "1609Dot2"},
  });
}

TEST_CASE("CertificateType: no value is GREASE") { check_grease<CertificateType>(grease_none); }
