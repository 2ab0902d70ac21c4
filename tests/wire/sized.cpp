#include <tlswire/wire/sized.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct lengths {
  uint8 bytes = 0;
  uint16 numbers = 0;
};
struct more_lengths : lengths {
  uint8 other = 0;
};
struct on_sibling {
  uint8 length = 0;
  uint8 between = 0;
  sized<rest<>, &on_sibling::length> body{};
  uint8 after = 0;
};
struct on_context {
  sized<rest<>, &lengths::bytes> body{};
  sized<rest<uint16>, &lengths::numbers> list{};
};
struct pair {
  uint8 a = 0;
  opaque<0, 255> b{};
};

static_assert(min_size<on_sibling> == 3 && fields<on_sibling>::count == 4 && fields<on_context>::count == 2);
static_assert(lawful<on_sibling>(hex<"02 00 aabb 07">()) && !lawful<on_sibling>(hex<"03 00 aabb 07">()));
static_assert(lawful<on_context>(hex<"aabb 0001">(), lengths{2, 2}));
static_assert(std::is_constructible_v<sized<rest<>, &lengths::bytes>, std::vector<std::uint8_t>&>);
static_assert(!std::is_constructible_v<sized<rest<>, &lengths::bytes>, std::vector<std::uint8_t>>);

TEST_CASE("sized: an earlier member says the length") {
  ok<on_sibling>(hex<"02 00 aabb 07">(), {2, 0, hex<"aabb">(), 7});
  ok<on_sibling>(hex<"00 00 07">(), {0, 0, {}, 7});
  bad<on_sibling>(hex<"04 00 aabb 07">(), {errc::truncated, 2, "body", 4, 3});
  bad<on_sibling>(hex<"03 00 aabb 07">(), {errc::truncated, 5, "after", 1, 0});
  bad<on_sibling>(hex<"01 00 aabb 07">(), {errc::trailing_data, 4, "", 0, 1});
}

TEST_CASE("sized: a value of the context says the length") {
  const uint16 numbers[] = {1};
  ok<on_context>(hex<"aabb 0001">(), {hex<"aabb">(), numbers}, lengths{2, 2});
  ok<on_context>(hex<"">(), {}, lengths{0, 0});
  bad<on_context>(hex<"aabb">(), {errc::truncated, 0, "body", 3, 2}, lengths{3, 0});
  bad<on_context>(hex<"aabb 000100">(), {errc::length_not_a_multiple, 2, "list", 3, 2}, lengths{2, 3});
  bad<on_context>(hex<"aabb">(), {errc::trailing_data, 1, "", 0, 1}, lengths{1, 0});
}

TEST_CASE("sized: a context that derives from the one that was named will do") {
  verify<on_context>(hex<"aabb 0001">(), more_lengths{{2, 2}, 9});
}

TEST_CASE("sized: a value of another length than its source says is not written") {
  unwritable(on_sibling{3, 0, hex<"aabb">(), 7}, 99, {errc::length_mismatch, 2, "body", 3, 2});
  unwritable(on_sibling{1, 0, hex<"aabb">(), 7}, 99, {errc::length_mismatch, 2, "body", 1, 2});
  unwritable(on_context{hex<"aabb">(), {}}, 99, {errc::length_mismatch, 0, "body", 3, 2}, lengths{3, 0});
  unwritable(on_sibling{2, 0, hex<"aabb">(), 7}, 3, {errc::buffer_too_small, 2, "body", 2, 1});
}

TEST_CASE("sized: the length may be a number of any kind") {
  struct by_uint24 {
    uint24 length{};
    sized<rest<>, &by_uint24::length> body{};
  };
  struct by_varint {
    varint length{};
    sized<rest<>, &by_varint::length> body{};
  };
  ok<by_uint24>(hex<"000002 aabb">(), {2, hex<"aabb">()});
  ok<by_varint>(hex<"4002 aabb">(), {varint::in(2, 2), hex<"aabb">()});
  bad<by_varint>(hex<"ffffffffffffffff aabb">(), {errc::truncated, 8, "body", varint::max, 2});
}

TEST_CASE("sized: what is sized fills the length exactly") {
  struct of_struct {
    uint8 length = 0;
    sized<pair, &of_struct::length> body{};
    uint8 after = 0;
  };
  ok<of_struct>(hex<"03 01 01 aa 07">(), {3, pair{1, hex<"aa">()}, 7});
  bad<of_struct>(hex<"04 01 01 aa bb 07">(), {errc::trailing_data, 4, "body", 0, 1});
  bad<of_struct>(hex<"02 01 01 aa 07">(), {errc::length_overrun, 2, "body.b", 1, 0});
  unwritable(of_struct{4, pair{1, hex<"aa">()}, 7}, 9, {errc::length_mismatch, 1, "body", 4, 3});
}

TEST_CASE("sized: lists and zeros of a length found elsewhere") {
  struct of_list {
    uint8 length = 0;
    sized<rest<pair>, &of_list::length> list{};
    sized<zeros, &of_list::length> padding{};
  };
  const pair pairs[] = {{1, hex<"aa">()}, {2, {}}};
  ok<of_list>(hex<"05 01 01 aa 02 00 0000000000">(), {5, pairs, zeros(5)});
  bad<of_list>(hex<"05 01 01 aa 02 01 0000000000">(), {errc::length_overrun, 5, "list[1].b", 1, 0});
  bad<of_list>(hex<"05 01 01 aa 02 00 0000000007">(), {errc::nonzero_padding, 10, "padding", 7});
}

}  // namespace
}  // namespace tlswire::test
