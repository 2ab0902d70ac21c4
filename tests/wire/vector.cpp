#include <tlswire/wire/vector.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct item {
  uint8 kind = 0;
  opaque<1, 255> body{};
};
using numbers = vector<uint16, 2, 8>;
using items = vector<item, 0, 255>;

static_assert(min_size<numbers> == 3 && max_size<numbers> == 9);
static_assert(min_size<vector<uint8, 0, 65535>> == 2 && max_size<vector<uint8, 0, 65535>> == 65537);
static_assert(max_size<vector<uint8, 0, 65536>> == 3 + 65536);
static_assert(max_size<vector<uint8, 0, 16777216>> == 4 + 16777216);
static_assert(lawful<numbers>(hex<"04 0001 0002">()) && !lawful<items>(hex<"05 0101aa 0201">()));
static_assert(lawful<items>(hex<"06 0101aa 020103">()) && lawful<items>(hex<"00">()));
static_assert((*parse<numbers>(hex<"04 0001 0002">()))[1] == 2);

TEST_CASE("vector: the prefix counts bytes, not elements") {
  const uint16 two[] = {1, 2};
  ok<numbers>(hex<"04 0001 0002">(), two);
  static_assert(lawful<vector<uint16, 0, 65535>>(hex<"0004 0001 0002">()));
  static_assert(lawful<vector<uint16, 0, 65536>>(hex<"000004 0001 0002">()));
  static_assert(lawful<vector<uint16, 0, 16777216>>(hex<"00000004 0001 0002">()));
}

TEST_CASE("vector: elements of every kind of size") {
  const uint8 small[] = {1, 2, 3};
  ok<vector<uint8, 0, 255>>(hex<"03 010203">(), small);
  static_assert((*parse<vector<uint24, 0, 255>>(hex<"06 000001 000002">()))[1] == 2);
  const varint wide[] = {1, varint::in(2, 2), varint::in(8, 3)};
  ok<vector<varint, 0, 255>>(hex<"0b 01 4002 c000000000000003">(), wide);
  static_assert((*parse<vector<opaque<2>, 0, 255>>(hex<"04 0102 0304">()))[1] == opaque<2>{3, 4});
  const opaque<1, 255> names[] = {hex<"aa">(), hex<"bbcc">()};
  ok<vector<opaque<1, 255>, 0, 255>>(hex<"05 01 aa 02 bbcc">(), names);
  const item structs[] = {{1, hex<"aa">()}, {2, hex<"bbcc">()}};
  ok<items>(hex<"07 01 01 aa 02 02 bbcc">(), structs);
}

TEST_CASE("vector: vectors of vectors are bounded by both prefixes") {
  using nested = vector<vector<uint16, 2, 254>, 0, 65535>;
  const uint16 a[] = {1};
  const uint16 b[] = {2, 3};
  const vector<uint16, 2, 254> lists[] = {a, b};
  ok<nested>(hex<"0008 02 0001 04 0002 0003">(), lists);
  bad<nested>(hex<"0008 02 0001 06 0002 0003">(), {errc::length_overrun, 5, "[1]", 6, 4});
  bad<nested>(hex<"0007 02 0001 03 0002 00">(), {errc::length_not_a_multiple, 5, "[1]", 3, 2});
  bad<nested>(hex<"0004 02 0001 00">(), {errc::length_below_minimum, 5, "[1]", 0, 2});
}

TEST_CASE("vector: the floor and the ceiling are kept on both sides") {
  const uint16 five[] = {1, 2, 3, 4, 5};
  ok<numbers>(hex<"02 0001">(), {five, 1});
  ok<numbers>(hex<"08 0001 0002 0003 0004">(), {five, 4});
  bad<numbers>(hex<"00">(), {errc::length_below_minimum, 0, "", 0, 2});
  bad<numbers>(hex<"0a 0001 0002 0003 0004 0005">(), {errc::length_above_maximum, 0, "", 10, 8});
  unwritable(numbers(), 9, {errc::length_below_minimum, 0, "", 0, 2});
  unwritable(numbers(five), 99, {errc::length_above_maximum, 0, "", 10, 8});
}

TEST_CASE("vector: the floor may be the ceiling, and the ceiling may be the greatest of all") {
  struct exact_and_huge {
    vector<uint16, 2, 2> exact{};
    vector<uint16, 0, 4294967294> huge{};
  };
  const uint16 one[] = {7};
  ok<exact_and_huge>(hex<"02 0007 00000002 0007">(), {one, one});
  bad<exact_and_huge>(hex<"04 0007 0007 00000000">(), {errc::length_above_maximum, 0, "exact", 4, 2});
}

TEST_CASE("vector: a length that is not a multiple of the element is refused") {
  bad<numbers>(hex<"03 0001 00">(), {errc::length_not_a_multiple, 0, "", 3, 2});
  bad<vector<uint24, 0, 255>>(hex<"02 0001">(), {errc::length_not_a_multiple, 0, "", 2, 3});
  bad<vector<opaque<4>, 0, 255>>(hex<"05 0001020304">(), {errc::length_not_a_multiple, 0, "", 5, 4});
}

TEST_CASE("vector: its loop is bounded by its prefix, and does not read on behind it") {
  struct followed {
    items list{};
    uint8 after = 0;
  };
  const item structs[] = {{1, hex<"aa">()}};
  ok<followed>(hex<"03 01 01 aa 02">(), {structs, 2});
  bad<followed>(hex<"05 01 01 aa 02 01 bb">(), {errc::length_overrun, 5, "list[1].body", 1, 0});
  bad<followed>(hex<"04 01 01 aa 02 01 bb">(), {errc::truncated, 5, "list[1].body", 1, 0});
}

TEST_CASE("vector: a length that its container does not hold is an overrun") {
  bad<items>(hex<"">(), {errc::truncated, 0, "", 1, 0});
  bad<items>(hex<"04 01 01 aa">(), {errc::length_overrun, 0, "", 4, 3});
  bad<vector<uint16, 0, 65535>>(hex<"ffff">(), {errc::length_overrun, 0, "", 65535, 0});
  bad<vector<uint16, 0, 16777215>>(hex<"fffffe 0001">(), {errc::length_overrun, 0, "", 16777214, 2});
}

TEST_CASE("vector: an error in an element names it") {
  bad<items>(hex<"06 01 01 aa 02 00 03">(), {errc::length_below_minimum, 5, "[1].body", 0, 1});
  const item good_and_bad[] = {{1, hex<"aa">()}, {2, {}}};
  unwritable(items(good_and_bad), 99, {errc::length_below_minimum, 5, "[1].body", 0, 1});
  unwritable(items(good_and_bad), 3, {errc::buffer_too_small, 2, "[0].body", 2, 1});
}

TEST_CASE("vector: the longest list of a two-byte prefix is written and read") {
  std::vector<uint16> elements(32767, 0xabcd);
  std::vector<std::uint8_t> out(65536);
  const auto written = serialize(vector<uint16, 0, 65535>(elements), out);
  REQUIRE(written);
  CHECK(written->size() == 65536);
  const auto parsed = parse<vector<uint16, 0, 65535>>(*written);
  REQUIRE(parsed);
  CHECK(parsed->size() == 32767);
  elements.push_back(1);
  out.resize(70000);
  unwritable(vector<uint16, 0, 65535>(elements), 70000, {errc::length_above_maximum, 0, "", 65536, 65535});
}

TEST_CASE("vector: bounds differ, elements may be shared") {
  const vector<uint16, 2, 8> from = *parse<numbers>(hex<"04 0001 0002">());
  const vector<uint16, 0, 65535> to = from;
  std::uint8_t out[6];
  CHECK(*serialize(to, out) == bytes(hex<"0004 0001 0002">()));
}

}  // namespace
}  // namespace tlswire::test
