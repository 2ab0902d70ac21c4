#include <tlswire/registry/extension_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ExtensionType::server_name) == 0);
static_assert(static_cast<int>(ExtensionType::extended_main_secret) == 23);
static_assert(static_cast<int>(ExtensionType::key_share) == 51);
static_assert(static_cast<int>(ExtensionType::application_settings) == 17613);
static_assert(static_cast<int>(ExtensionType::trust_anchors) == 0xca34);
static_assert(static_cast<int>(ExtensionType::quic_transport_parameters_legacy) == 65445);
static_assert(static_cast<int>(ExtensionType::encrypted_client_hello) == 65037);
static_assert(name(ExtensionType::server_name) == "server_name");
static_assert(row_named<ExtensionType>("server_name")->value == ExtensionType::server_name);
static_assert(!is_known(ExtensionType{40}) && name(ExtensionType{40}).empty());

TEST_CASE("ExtensionType: rows ascend strictly and have distinct names") { check_rows<ExtensionType>(); }

TEST_CASE("ExtensionType: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<ExtensionType>();
}

TEST_CASE("ExtensionType: enumerators and rows are the same set under the same names") {
  check_enumerators<ExtensionType>();
}

TEST_CASE("ExtensionType: GREASE is exactly the 16 values of RFC 8701") {
  check_grease<ExtensionType>(grease_16bit);
}
