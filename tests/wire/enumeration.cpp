#include <tlswire/wire/enumeration.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

enum class one_byte : std::uint8_t { a = 1 };
enum class two_bytes : std::uint16_t { a = 0x0102 };
enum class four_bytes : std::uint32_t {};
enum class eight_bytes : std::uint64_t {};
enum class has_a_sign : std::int16_t {};
enum class is_bool : bool {};
enum class is_int {};
enum unscoped : std::uint8_t { b };

static_assert(wire_type<one_byte> && wire_type<two_bytes> && wire_type<four_bytes> && wire_type<eight_bytes>);
static_assert(!wire_type<has_a_sign> && !wire_type<is_bool> && !wire_type<is_int> && !wire_type<unscoped>);
static_assert(max_size<one_byte> == 1 && max_size<eight_bytes> == 8);
static_assert(*parse<two_bytes>(hex<"0102">()) == two_bytes::a);
static_assert(lawful<four_bytes>(hex<"01020304">()));

TEST_CASE("an enum stands on the wire as the number below it") {
  ok<one_byte>(hex<"01">(), one_byte::a);
  ok<two_bytes>(hex<"0102">(), two_bytes::a);
  ok<four_bytes>(hex<"fffefdfc">(), four_bytes{0xfffefdfc});
  ok<eight_bytes>(hex<"0102030405060708">(), eight_bytes{0x0102030405060708});
}

TEST_CASE("every value of an enum survives, with an enumerator or without") {
  for (unsigned i = 0; i < 0x100; ++i) {
    const std::uint8_t wire[] = {static_cast<std::uint8_t>(i)};
    ok<one_byte>(wire, one_byte(i));
  }
  for (unsigned i = 0; i < 0x10000; ++i) {
    const std::uint8_t wire[] = {static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
    const auto parsed = parse<two_bytes>(wire);
    REQUIRE(parsed);
    REQUIRE(*parsed == two_bytes(i));
    std::uint8_t out[2];
    REQUIRE(*serialize(*parsed, out) == bytes(wire));
  }
}

TEST_CASE("an enum that is cut short is refused like a number") {
  bad<two_bytes>(hex<"01">(), {errc::truncated, 0, "", 2, 1});
  bad<one_byte>(hex<"0102">(), {errc::trailing_data, 1, "", 0, 1});
  unwritable(four_bytes{}, 3, {errc::buffer_too_small, 0, "", 4, 3});
}

}  // namespace
}  // namespace tlswire::test
