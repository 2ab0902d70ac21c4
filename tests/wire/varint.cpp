#include <tlswire/wire/varint.hpp>

#include <doctest/doctest.h>

#include "support/constant.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

// RFC 9000 appendix A.1.
static_assert(*parse<varint>(hex<"c2197c5eff14e88c">()) == 151288809941952652);
static_assert(*parse<varint>(hex<"9d7f3e7d">()) == 494878333);
static_assert(*parse<varint>(hex<"7bbd">()) == 15293);
static_assert(*parse<varint>(hex<"25">()) == 37);
static_assert(*parse<varint>(hex<"4025">()) == 37);
static_assert(lawful<varint>(hex<"4025">()));

static_assert(varint{} == 0u && varint{}.width() == 1);
static_assert(varint(63).width() == 1 && varint(64).width() == 2);
static_assert(varint(16383).width() == 2 && varint(16384).width() == 4);
static_assert(varint(1073741823).width() == 4 && varint(1073741824).width() == 8);
static_assert(varint(varint::max).width() == 8);
static_assert(varint::in(4, 37).width() == 4 && varint::in(4, 37) == 37u);

// Against a plain number only the number counts.
static_assert(varint(37) == 37 && varint::in(2, 37) == 37u && 37 == varint(37) && varint(37) != 38);
static_assert(varint(37) != -1 && varint(0) != -1);
static_assert(varint(37) < 38 && varint(37) + 1 == 38);

// What cannot be written stops the program.
static_assert(!is_constant<[] { return varint(varint::max + 1); }>);
static_assert(!is_constant<[] { return varint::in(1, 64); }>);
static_assert(!is_constant<[] { return varint::in(2, 16384); }>);
static_assert(!is_constant<[] { return varint::in(4, 1073741824); }>);
static_assert(!is_constant<[] { return varint::in(3, 1); }> && !is_constant<[] { return varint::in(0, 1); }>);
static_assert(!is_constant<[] { return varint::in(16, 1); }>);

TEST_CASE("varint: the boundaries of each width survive") {
  ok<varint>(hex<"00">(), 0);
  ok<varint>(hex<"3f">(), 63);
  ok<varint>(hex<"4040">(), 64);
  ok<varint>(hex<"7fff">(), 16383);
  ok<varint>(hex<"80004000">(), 16384);
  ok<varint>(hex<"bfffffff">(), 1073741823);
  ok<varint>(hex<"c000000040000000">(), 1073741824);
  ok<varint>(hex<"ffffffffffffffff">(), varint::max);
}

TEST_CASE("varint: a value keeps the width in which it was received, shortest or not") {
  ok<varint>(hex<"4000">(), varint::in(2, 0));
  ok<varint>(hex<"80000025">(), varint::in(4, 37));
  ok<varint>(hex<"c000000000000025">(), varint::in(8, 37));
}

TEST_CASE("varint: the same number in another width is another value on the wire") {
  CHECK_FALSE(equal(varint(37), varint::in(2, 37)));
  CHECK(equal(varint(37), varint::in(1, 37)));
  CHECK(std::uint64_t{varint(37)} == std::uint64_t{varint::in(2, 37)});
}

TEST_CASE("varint: cut short, it says how many bytes its first byte announces") {
  bad<varint>(hex<"">(), {errc::truncated, 0, "", 1, 0});
  bad<varint>(hex<"40">(), {errc::truncated, 0, "", 2, 1});
  bad<varint>(hex<"800000">(), {errc::truncated, 0, "", 4, 3});
  bad<varint>(hex<"c0000000000000">(), {errc::truncated, 0, "", 8, 7});
}

TEST_CASE("varint: every width stands as first, middle and last member of a struct") {
  struct three {
    varint a{};
    varint b{};
    varint c{};
  };
  ok<three>(hex<"01 4002 80000003">(), {1, varint::in(2, 2), varint::in(4, 3)});
  bad<three>(hex<"01 4002 800000">(), {errc::truncated, 3, "c", 4, 3});
  unwritable(three{1, 2, varint::in(8, 3)}, 9, {errc::buffer_too_small, 2, "c", 8, 7});
}

}  // namespace
}  // namespace tlswire::test
