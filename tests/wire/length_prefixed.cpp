#include <tlswire/wire/length_prefixed.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct pair {
  uint8 a = 0;
  opaque<0, 255> b{};
};
struct empty {};

static_assert(min_size<length_prefixed<uint16, pair>> == 4 &&
              max_size<length_prefixed<uint16, pair>> == 2 + 257);
static_assert(min_size<length_prefixed<uint24, empty>> == 3 && max_size<length_prefixed<uint24, empty>> == 3);
static_assert(max_size<length_prefixed<uint8, pair>> == 1 + 255 &&
              max_size<length_prefixed<uint24, rest<>>> == 3 + 0xffffff);
static_assert(max_size<length_prefixed<uint32, rest<>>> == 4 + std::size_t{0xffffffff});
static_assert(lawful<length_prefixed<uint16, pair>>(hex<"0003 01 01 aa">()));

TEST_CASE("length_prefixed: the length stands before the value, in the width of its type") {
  const pair value{1, hex<"aa">()};
  ok<length_prefixed<uint8, pair>>(hex<"03 01 01 aa">(), {value});
  ok<length_prefixed<uint16, pair>>(hex<"0003 01 01 aa">(), {value});
  ok<length_prefixed<uint24, pair>>(hex<"000003 01 01 aa">(), {value});
  ok<length_prefixed<uint32, pair>>(hex<"00000003 01 01 aa">(), {value});
  ok<length_prefixed<uint16, uint32>>(hex<"0004 00000007">(), {7});
  ok<length_prefixed<uint8, empty>>(hex<"00">(), {});
}

TEST_CASE("length_prefixed: the value fills the length exactly") {
  using boxed = length_prefixed<uint16, pair>;
  bad<boxed>(hex<"0004 01 01 aa ff">(), {errc::trailing_data, 5, "", 0, 1});
  bad<boxed>(hex<"0003 01 02 aabb">(), {errc::length_overrun, 3, "b", 2, 1});
  bad<boxed>(hex<"0001 01 01 aa">(), {errc::truncated, 3, "b", 1, 0});
  bad<boxed>(hex<"0000">(), {errc::truncated, 2, "a", 1, 0});
  bad<boxed>(hex<"0003 01 01">(), {errc::length_overrun, 0, "", 3, 2});
  bad<boxed>(hex<"00">(), {errc::truncated, 0, "", 2, 1});
  bad<boxed>(hex<"0003 01 01 aa ff">(), {errc::trailing_data, 5, "", 0, 1});
}

TEST_CASE("length_prefixed: bounds what would take everything that is left") {
  struct two {
    length_prefixed<uint8, rest<>> a{};
    length_prefixed<uint16, rest<uint16>> b{};
  };
  const uint16 numbers[] = {1};
  ok<two>(hex<"02 aabb 0002 0001">(), {{hex<"aabb">()}, {numbers}});
  ok<two>(hex<"00 0000">(), {});
}

TEST_CASE("length_prefixed: a value too long for its length is not written") {
  const std::vector<std::uint8_t> long_body(255, 1);
  unwritable(length_prefixed<uint8, pair>{{1, long_body}}, 999,
             {errc::length_above_maximum, 0, "", 257, 255});
  unwritable(length_prefixed<uint16, pair>{{1, long_body}}, 1, {errc::buffer_too_small, 0, "", 2, 1});
  unwritable(length_prefixed<uint16, pair>{{1, long_body}}, 100, {errc::buffer_too_small, 3, "b", 256, 97});
}

TEST_CASE("length_prefixed: nests, and stands as first, middle and last member of a struct") {
  struct three {
    length_prefixed<uint8, length_prefixed<uint16, pair>> a{};
    length_prefixed<uint24, uint8> b{};
    length_prefixed<uint16, empty> c{};
  };
  static_assert(fields<three>::count == 3);
  const pair value{1, hex<"aa">()};
  ok<three>(hex<"05 0003 01 01 aa 000001 07 0000">(), {{{value}}, {7}, {}});
  bad<three>(hex<"05 0002 01 01 aa 000001 07 0000">(), {errc::length_overrun, 4, "a.b", 1, 0});
  bad<three>(hex<"05 0003 01 01 aa 000002 07ff 0000">(), {errc::trailing_data, 10, "b", 0, 1});
  bad<three>(hex<"05 0003 01 01 aa 000001 07 0001 ff">(), {errc::trailing_data, 12, "c", 0, 1});
}

TEST_CASE("length_prefixed: may be the element of a vector and of an array") {
  struct lists {
    vector<length_prefixed<uint8, pair>, 0, 255> list{};
    array<length_prefixed<uint8, pair>, 1> one{};
  };
  const length_prefixed<uint8, pair> elements[] = {{{1, hex<"aa">()}}, {{2, {}}}};
  ok<lists>(hex<"07 03 01 01 aa 02 02 00 02 03 00">(), {elements, {{{{3, {}}}}}});
  bad<lists>(hex<"07 03 01 01 aa 02 02 01 02 03 00">(), {errc::length_overrun, 7, "list[1].b", 1, 0});
  bad<lists>(hex<"07 03 01 01 aa 02 02 00 03 03 00 ff">(), {errc::trailing_data, 11, "one[0]", 0, 1});
}

TEST_CASE("length_prefixed: star and arrow lead to the value") {
  const length_prefixed<uint8, pair> boxed{{7, {}}};
  CHECK(boxed->a == 7);
  CHECK((*boxed).a == 7);
}

}  // namespace
}  // namespace tlswire::test
