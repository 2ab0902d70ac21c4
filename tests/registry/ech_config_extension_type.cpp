#include <tlswire/registry/ech_config_extension_type.hpp>

#include <doctest/doctest.h>

#include <cstddef>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(name(ECHConfigExtensionType::RESERVED) == "RESERVED");
static_assert(is_grease(ECHConfigExtensionType{0x1a1a}) && !is_grease(ECHConfigExtensionType{0x0a0a}));
// RFC 9849 section 4.2.
static_assert(is_mandatory(ECHConfigExtensionType{0x8000}) && is_mandatory(ECHConfigExtensionType{0xfafa}));
static_assert(!is_mandatory(ECHConfigExtensionType{0x7fff}) &&
              !is_mandatory(ECHConfigExtensionType::RESERVED));

TEST_CASE("ECHConfigExtensionType: rows ascend strictly and have distinct names") {
  check_rows<ECHConfigExtensionType>();
}

TEST_CASE("ECHConfigExtensionType: each of the 65,536 values is found exactly when it has a row") {
  check_lookup<ECHConfigExtensionType>();
}

TEST_CASE("ECHConfigExtensionType: enumerators and rows are the same set under the same names") {
  check_enumerators<ECHConfigExtensionType>();
}

TEST_CASE("ECHConfigExtensionType: the values of RFC 8701 are GREASE, but for the first") {
  for (std::size_t i = 0; i < 65536; ++i) {
    const bool expected = i % 257 == 0 && (i & 0x0f) == 0x0a && i != 0x0a0a;
    CHECK(is_grease(ECHConfigExtensionType(i)) == expected);
  }
}
