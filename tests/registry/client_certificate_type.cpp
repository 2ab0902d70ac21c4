#include <tlswire/registry/client_certificate_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ClientCertificateType::rsa_sign) == 1);
static_assert(static_cast<int>(ClientCertificateType::ecdsa_sign) == 64);
static_assert(name(ClientCertificateType::rsa_sign) == "rsa_sign");
static_assert(row_named<ClientCertificateType>("rsa_sign")->value == ClientCertificateType::rsa_sign);
static_assert(!is_known(ClientCertificateType{7}) && name(ClientCertificateType{7}).empty());

TEST_CASE("ClientCertificateType: rows ascend strictly and have distinct names") {
  check_rows<ClientCertificateType>();
}

TEST_CASE("ClientCertificateType: each of the 256 values is found exactly when it has a row") {
  check_lookup<ClientCertificateType>();
}

TEST_CASE("ClientCertificateType: enumerators and rows are the same set under the same names") {
  check_enumerators<ClientCertificateType>();
}

TEST_CASE("ClientCertificateType: no value is GREASE") { check_grease<ClientCertificateType>(grease_none); }
