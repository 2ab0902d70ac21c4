#include <tlswire/registry/content_type.hpp>

#include <doctest/doctest.h>

#include "../support/registry_checks.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(static_cast<int>(ContentType::handshake) == 22);
static_assert(static_cast<int>(ContentType::ACK) == 26);
static_assert(name(ContentType::handshake) == "handshake");
static_assert(row_named<ContentType>("handshake")->value == ContentType::handshake);
static_assert(!is_known(ContentType{19}) && name(ContentType{19}).empty());

TEST_CASE("ContentType: rows ascend strictly and have distinct names") { check_rows<ContentType>(); }

TEST_CASE("ContentType: each of the 256 values is found exactly when it has a row") {
  check_lookup<ContentType>();
}

TEST_CASE("ContentType: enumerators and rows are the same set under the same names") {
  check_enumerators<ContentType>();
}

TEST_CASE("ContentType: no value is GREASE") { check_grease<ContentType>(grease_none); }
