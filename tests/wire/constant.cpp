#include <tlswire/wire/constant.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

enum class color : uint16 { red = 0x0102 };
using version = constant<uint16, 0x0303>;
using red = constant<color, color::red>;
using magic = constant<opaque<3>, opaque<3>{1, 2, 3}>;

static_assert(min_size<version> == 2 && max_size<version> == 2);
static_assert(min_size<magic> == 3 && max_size<magic> == 3);
static_assert(version::value == 0x0303 && version{} == 0x0303 && red{} == color::red);
using narrow = constant<uint24, 0x010203>;
static_assert(narrow::value == 0x010203 && min_size<narrow> == 3 && lawful<narrow>(hex<"010203">()));
static_assert(lawful<version>(hex<"0303">()) && lawful<magic>(hex<"010203">()));

TEST_CASE("constant: its value is written, and no other is read") {
  ok<version>(hex<"0303">(), {});
  ok<red>(hex<"0102">(), {});
  ok<magic>(hex<"010203">(), {});
  ok<narrow>(hex<"010203">(), {});
  ok<constant<uint48, 7>>(hex<"000000000007">(), {});
  bad<narrow>(hex<"010204">(), {errc::constant_mismatch, 0, ""});
  bad<version>(hex<"0304">(), {errc::constant_mismatch, 0, ""});
  bad<red>(hex<"0000">(), {errc::constant_mismatch, 0, ""});
  bad<magic>(hex<"010204">(), {errc::constant_mismatch, 0, ""});
}

TEST_CASE("constant: cut short, it is truncated rather than wrong") {
  bad<version>(hex<"04">(), {errc::truncated, 0, "", 2, 1});
  bad<magic>(hex<"0102">(), {errc::truncated, 0, "", 3, 2});
  bad<version>(hex<"030300">(), {errc::trailing_data, 2, "", 0, 1});
  unwritable(version{}, 1, {errc::buffer_too_small, 0, "", 2, 1});
}

TEST_CASE("constant: stands as first, middle and last member of a struct") {
  struct three {
    version a{};
    uint8 number = 0;
    red b{};
    magic c{};
  };
  static_assert(fields<three>::count == 4);
  ok<three>(hex<"0303 07 0102 010203">(), {.number = 7});
  bad<three>(hex<"0303 07 0103 010203">(), {errc::constant_mismatch, 3, "b"});
  bad<three>(hex<"0303 07 0102 000203">(), {errc::constant_mismatch, 5, "c"});
}

}  // namespace
}  // namespace tlswire::test
