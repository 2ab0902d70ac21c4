#include <tlswire/handshake/seen_types.hpp>

#include <doctest/doctest.h>

#include <initializer_list>

using tlswire::detail::known_types;
using tlswire::detail::unknown_types;

TEST_CASE("each of all types is noted once, in any order, and refused ever after") {
  unknown_types seen;
  // 40503 is odd, so that its multiples visit every value once.
  for (std::uint32_t i = 0; i < 65536; ++i) REQUIRE(seen.note(static_cast<std::uint16_t>(i * 40503)));
  for (std::uint32_t i = 0; i < 65536; ++i) REQUIRE_FALSE(seen.note(static_cast<std::uint16_t>(i)));
}

TEST_CASE("a duplicate is found at every count, where pairs are compared and where the bitmap is used") {
  for (const int count : {1, 2, 31, 32, 33, 34, 100}) {
    unknown_types seen;
    for (int i = 0; i < count; ++i) REQUIRE(seen.note(static_cast<std::uint16_t>(0xffff - i)));
    for (int i = 0; i < count; ++i) CHECK_FALSE(seen.note(static_cast<std::uint16_t>(0xffff - i)));
    CHECK(seen.note(7));
    CHECK_FALSE(seen.note(7));
  }
}

TEST_CASE("registrations are noted once each, beyond one word as well") {
  known_types<130> seen;
  CHECK(seen.note<0>());
  CHECK(seen.note<63>());
  CHECK(seen.note<64>());
  CHECK(seen.note<129>());
  CHECK_FALSE(seen.note<0>());
  CHECK_FALSE(seen.note<63>());
  CHECK_FALSE(seen.note<64>());
  CHECK_FALSE(seen.note<129>());
  CHECK(seen.note<1>());
  CHECK_FALSE(seen.note(129));
  CHECK(seen.note(128));
  CHECK_FALSE(seen.note<128>());
}
