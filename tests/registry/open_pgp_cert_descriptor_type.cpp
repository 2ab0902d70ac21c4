#include <tlswire/registry/open_pgp_cert_descriptor_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(OpenPGPCertDescriptorType::empty_cert) == 1);
static_assert(static_cast<int>(OpenPGPCertDescriptorType::subkey_cert) == 2);
static_assert(static_cast<int>(OpenPGPCertDescriptorType::subkey_cert_fingerprint) == 3);
static_assert(!is_known(OpenPGPCertDescriptorType{0}) && name(OpenPGPCertDescriptorType{0}).empty());

TEST_CASE("OpenPGPCertDescriptorType: rows ascend strictly and have distinct names") {
  check_rows<OpenPGPCertDescriptorType>();
}

TEST_CASE("OpenPGPCertDescriptorType: each of the 256 values is found exactly when it has a row") {
  check_lookup<OpenPGPCertDescriptorType>();
}

TEST_CASE("OpenPGPCertDescriptorType: enumerators and rows are the same set under the same names") {
  check_enumerators<OpenPGPCertDescriptorType>();
}

TEST_CASE("OpenPGPCertDescriptorType: no value is GREASE") {
  check_grease<OpenPGPCertDescriptorType>(grease_none);
}
