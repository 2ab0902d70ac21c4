#include <tlswire/wire/array.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct item {
  uint8 kind = 0;
  opaque<1, 255> body{};
};
struct wide {
  opaque<0, 4294967295> body{};
};

static_assert(min_size<array<uint16, 3>> == 6 && max_size<array<uint16, 3>> == 6);
static_assert(min_size<array<item, 2>> == 6 && max_size<array<item, 2>> == 2 * 257);
static_assert(max_size<array<wide, 1u << 31>> == (std::size_t{1} << 31) * (4294967295 + 4));
static_assert(max_size<array<array<wide, 1u << 31>, 4>> == SIZE_MAX);
static_assert(lawful<array<uint16, 3>>(hex<"0001 0002 0003">()));
static_assert(lawful<array<array<uint8, 2>, 2>>(hex<"01020304">()));
static_assert((*parse<array<uint16, 3>>(hex<"0001 0002 0003">()))[2] == 3);

TEST_CASE("array: so many elements stand one behind the other, without a prefix") {
  ok<array<uint16, 3>>(hex<"0001 0002 0003">(), {{1, 2, 3}});
  ok<array<uint8, 1>>(hex<"07">(), {{7}});
  ok<array<uint24, 2>>(hex<"000001 000002">(), {{1, 2}});
  ok<array<array<uint8, 2>, 2>>(hex<"01020304">(), {{{{1, 2}}, {{3, 4}}}});
}

TEST_CASE("array: elements of variable size are taken one by one") {
  const std::uint8_t a[] = {0xaa};
  const std::uint8_t b[] = {0xbb, 0xcc};
  ok<array<item, 2>>(hex<"01 01 aa 02 02 bbcc">(), {{{1, a}, {2, b}}});
}

TEST_CASE("array: an error names the element") {
  bad<array<uint16, 3>>(hex<"0001 00">(), {errc::truncated, 2, "[1]", 2, 1});
  bad<array<item, 2>>(hex<"01 01 aa 02 03 bbcc">(), {errc::length_overrun, 4, "[1].body", 3, 2});
  bad<array<array<uint8, 2>, 2>>(hex<"010203">(), {errc::truncated, 3, "[1][1]", 1, 0});
  bad<array<uint16, 1>>(hex<"000102">(), {errc::trailing_data, 2, "", 0, 1});
  unwritable(array<uint16, 3>{}, 5, {errc::buffer_too_small, 4, "[2]", 2, 1});
  unwritable(array<item, 2>{{{1, hex<"aa">()}, {}}}, 9, {errc::length_below_minimum, 4, "[1].body", 0, 1});
}

TEST_CASE("array: elements are read and written by index and in a loop") {
  array<uint16, 3> a{{1, 2, 3}};
  a[1] = 7;
  std::uint64_t sum = 0;
  for (const uint16 element : a) sum += element;
  CHECK(sum == 11);
  CHECK(a.size() == 3);
  CHECK(a.data() == &a[0]);
}

TEST_CASE("array: equal when every element is") {
  CHECK(equal(array<item, 1>{{{1, hex<"aa">()}}}, array<item, 1>{{{1, hex<"aa">()}}}));
  CHECK_FALSE(equal(array<item, 1>{{{1, hex<"aa">()}}}, array<item, 1>{{{1, hex<"ab">()}}}));
  CHECK_FALSE(equal(array<uint16, 2>{{1, 2}}, array<uint16, 2>{{1, 3}}));
}

TEST_CASE("array: stands as first, middle and last member of a struct") {
  struct three {
    array<uint8, 2> a{};
    array<uint16, 2> b{};
    array<item, 2> c{};
  };
  static_assert(fields<three>::count == 3);
  verify<three>(hex<"0102 00030004 05 01 06 07 01 08">());
  bad<three>(hex<"0102 00030004 05 01 06 07 00">(), {errc::length_below_minimum, 10, "c[1].body", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
