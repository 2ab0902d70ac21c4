#include <tlswire/registry/protocol_version.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ProtocolVersion::TLSv1_2) == 0x0303);
static_assert(static_cast<int>(ProtocolVersion::TLSv1_3) == 0x0304);
static_assert(static_cast<int>(ProtocolVersion::DTLSv1_2) == 0xFEFD);
static_assert(name(ProtocolVersion::TLSv1_2) == "TLS 1.2");
static_assert(row_named<ProtocolVersion>("TLS 1.2")->value == ProtocolVersion::TLSv1_2);
static_assert(!is_known(ProtocolVersion{0xFEFE}) && name(ProtocolVersion{0xFEFE}).empty());

TEST_CASE("ProtocolVersion: rows ascend strictly and have distinct names") { check_rows<ProtocolVersion>(); }

TEST_CASE("ProtocolVersion: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<ProtocolVersion>();
}

TEST_CASE("ProtocolVersion: enumerators and rows are the same set under the same names") {
  // The RFCs name no ProtocolVersion: enumerators are identifiers, names are for print.
  check_enumerators<ProtocolVersion>({
      {"SSLv3", "SSL 3.0"},
      {"TLSv1_0", "TLS 1.0"},
      {"TLSv1_1", "TLS 1.1"},
      {"TLSv1_2", "TLS 1.2"},
      {"TLSv1_3", "TLS 1.3"},
      {"DTLSv1_3", "DTLS 1.3"},
      {"DTLSv1_2", "DTLS 1.2"},
      {"DTLSv1_0", "DTLS 1.0"},
  });
}

TEST_CASE("ProtocolVersion: GREASE is exactly the 16 values of RFC 8701") {
  check_grease<ProtocolVersion>(grease_16bit);
}
