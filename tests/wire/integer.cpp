#include <tlswire/wire/integer.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <type_traits>

#include "support/constant.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(min_size<uint8> == 1 && max_size<uint8> == 1);
static_assert(min_size<uint16> == 2 && max_size<uint16> == 2);
static_assert(min_size<uint24> == 3 && max_size<uint24> == 3);
static_assert(min_size<uint32> == 4 && max_size<uint32> == 4);
static_assert(min_size<uint48> == 6 && max_size<uint48> == 6);
static_assert(min_size<uint64> == 8 && max_size<uint64> == 8);

// Lists of them are checked by their length alone.
static_assert(tlswire::detail::total<uint8> && tlswire::detail::total<uint24> &&
              tlswire::detail::total<uint64>);
static_assert(lawful<uint8>(hex<"fe">()));
static_assert(lawful<uint24>(hex<"010203">()));
static_assert(lawful<uint64>(hex<"fffefdfcfbfaf9f8">()));
static_assert(*parse<uint24>(hex<"010203">()) == 0x010203);
static_assert(*parse<uint48>(hex<"010203040506">()) == 0x010203040506);

// A number that does not fit stops the program.
static_assert(uint24::max == 0xffffff && uint48::max == 0xffffffffffff);
static_assert(is_constant<[] { return uint24(0xffffff); }> && !is_constant<[] { return uint24(0x1000000); }>);
static_assert(is_constant<[] { return uint48(0xffffffffffff); }> &&
              !is_constant<[] { return uint48(0x1000000000000); }>);
static_assert(uint24{} == 0 && uint48{} == 0);

// These have a sign, or are not numbers, or have no fixed width on the wire.
static_assert(!wire_type<int> && !wire_type<char> && !wire_type<bool> && !wire_type<float>);
static_assert(!wire_type<std::int16_t> && !wire_type<wchar_t>);

TEST_CASE("integers are written most significant byte first") {
  ok<uint8>(hex<"12">(), 0x12);
  ok<uint16>(hex<"1234">(), 0x1234);
  ok<uint24>(hex<"123456">(), 0x123456);
  ok<uint32>(hex<"12345678">(), 0x12345678);
  ok<uint48>(hex<"123456789abc">(), 0x123456789abc);
  ok<uint64>(hex<"123456789abcdef0">(), 0x123456789abcdef0);
}

TEST_CASE("the least and the greatest number of each width survive") {
  ok<uint8>(hex<"00">(), 0);
  ok<uint8>(hex<"ff">(), std::numeric_limits<uint8>::max());
  ok<uint16>(hex<"0000">(), 0);
  ok<uint16>(hex<"ffff">(), std::numeric_limits<uint16>::max());
  ok<uint24>(hex<"000000">(), 0);
  ok<uint24>(hex<"ffffff">(), uint24::max);
  ok<uint32>(hex<"00000000">(), 0);
  ok<uint32>(hex<"ffffffff">(), std::numeric_limits<uint32>::max());
  ok<uint48>(hex<"000000000000">(), 0);
  ok<uint48>(hex<"ffffffffffff">(), uint48::max);
  ok<uint64>(hex<"0000000000000000">(), 0);
  ok<uint64>(hex<"ffffffffffffffff">(), std::numeric_limits<uint64>::max());
}

TEST_CASE("a number that is cut short says how many bytes it needs and how many are there") {
  bad<uint8>(hex<"">(), {errc::truncated, 0, "", 1, 0});
  bad<uint16>(hex<"12">(), {errc::truncated, 0, "", 2, 1});
  bad<uint24>(hex<"1234">(), {errc::truncated, 0, "", 3, 2});
  bad<uint32>(hex<"">(), {errc::truncated, 0, "", 4, 0});
  bad<uint48>(hex<"1234567890">(), {errc::truncated, 0, "", 6, 5});
  bad<uint64>(hex<"12345678901234">(), {errc::truncated, 0, "", 8, 7});
}

TEST_CASE("a byte behind a number is trailing data") {
  bad<uint8>(hex<"1234">(), {errc::trailing_data, 1, "", 0, 1});
  bad<uint48>(hex<"123456789abcdef0">(), {errc::trailing_data, 6, "", 0, 2});
}

TEST_CASE("a number does not fit into a buffer that is shorter than its width") {
  unwritable(uint24{1}, 2, {errc::buffer_too_small, 0, "", 3, 2});
  unwritable(uint64{1}, 0, {errc::buffer_too_small, 0, "", 8, 0});
}

TEST_CASE("narrow numbers compare and calculate like the next larger type") {
  const uint24 n = 7;
  CHECK(n + 1 == 8);
  CHECK(n < 8);
  static_assert(std::is_same_v<decltype(n + 1u), std::uint32_t>);
  static_assert(std::is_same_v<decltype(uint48{} + 1u), std::uint64_t>);
}

}  // namespace
}  // namespace tlswire::test
