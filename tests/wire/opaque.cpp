#include <tlswire/wire/opaque.hpp>

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/constant.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(min_size<opaque<32>> == 32 && max_size<opaque<32>> == 32);
static_assert(min_size<opaque<0, 32>> == 1 && max_size<opaque<0, 32>> == 33);
static_assert(min_size<opaque<1, 255>> == 2 && max_size<opaque<1, 255>> == 256);
static_assert(min_size<opaque<1, 256>> == 3 && max_size<opaque<1, 256>> == 258);
static_assert(max_size<opaque<0, 65535>> == 2 + 65535);
static_assert(min_size<opaque<7, 65536>> == 3 + 7);
static_assert(max_size<opaque<0, 16777215>> == 3 + 16777215);
static_assert(max_size<opaque<0, 16777216>> == 4 + 16777216);
static_assert(max_size<opaque<0, 4294967295>> == 4 + std::size_t{4294967295});

static_assert(lawful<opaque<3>>(hex<"010203">()));
static_assert(lawful<opaque<0, 255>>(hex<"03 010203">()));
static_assert(*parse<opaque<2>>(hex<"0102">()) == opaque<2>{{1, 2}});

// An aggregate is filled from the front.
static_assert(opaque<3>{1, 2}[1] == 2 && opaque<3>{1, 2}[2] == 0);
static_assert(opaque<3>::from(hex<"010203">()) == opaque<3>{1, 2, 3});
static_assert(!is_constant<[] { return opaque<3>::from(hex<"0102">()); }>);
static_assert(!is_constant<[] { return opaque<3>::from(hex<"01020304">()); }>);
static_assert(opaque<3>::size() == 3 && tlswire::detail::total<opaque<3>> &&
              !tlswire::detail::total<opaque<3, 3>>);
static_assert([] {
  unsigned sum = 0;
  for (const std::uint8_t byte : opaque<3>{1, 2, 4}) sum += byte;
  return sum;
}() == 7);

// Views of what lives longer are taken, temporaries that own their bytes are not.
template <class From>
inline constexpr bool makes_view = std::is_constructible_v<opaque<0, 9>, From>;
static_assert(makes_view<std::vector<std::uint8_t>&> && makes_view<const std::vector<std::uint8_t>&>);
static_assert(!makes_view<std::vector<std::uint8_t>> && !makes_view<const std::vector<std::uint8_t>>);
static_assert(makes_view<std::array<std::uint8_t, 4>&> && !makes_view<std::array<std::uint8_t, 4>>);
static_assert(makes_view<std::uint8_t (&)[4]> && makes_view<const std::uint8_t (&)[4]>);
static_assert(!makes_view<std::uint8_t (&&)[4]>);
static_assert(makes_view<std::span<const std::uint8_t>> && makes_view<std::span<std::uint8_t>>);
static_assert(makes_view<std::span<const std::uint8_t, 4>> && makes_view<std::span<std::uint8_t, 4>>);
static_assert(makes_view<opaque<4>&> && !makes_view<opaque<4>>);
static_assert(makes_view<std::string_view> && !makes_view<std::string>);
static_assert(makes_view<bytes> && makes_view<opaque<3, 7>>);

TEST_CASE("opaque<N> takes its bytes without a prefix, and owns them") {
  std::vector<std::uint8_t> wire = from_hex("010203");
  const auto parsed = parse<opaque<3>>(wire);
  wire.assign(3, 0xff);
  CHECK(*parsed == opaque<3>{1, 2, 3});
  ok<opaque<3>>(hex<"010203">(), {1, 2, 3});
  ok<opaque<1>>(hex<"ff">(), {0xff});
}

TEST_CASE("opaque<N> cut short says how many bytes it needs") {
  bad<opaque<3>>(hex<"0102">(), {errc::truncated, 0, "", 3, 2});
  bad<opaque<3>>(hex<"">(), {errc::truncated, 0, "", 3, 0});
  bad<opaque<3>>(hex<"01020304">(), {errc::trailing_data, 3, "", 0, 1});
  unwritable(opaque<3>{}, 2, {errc::buffer_too_small, 0, "", 3, 2});
}

TEST_CASE("opaque<Lo, Hi> is a view of the bytes behind its prefix") {
  const std::vector<std::uint8_t> wire = from_hex("03 010203");
  const auto parsed = parse<opaque<0, 255>>(wire);
  CHECK(parsed->data() == wire.data() + 1);
  CHECK(parsed->size() == 3);
  ok<opaque<0, 255>>(wire, bytes(wire).sub(1));
}

TEST_CASE("the width of the prefix follows from the ceiling") {
  const std::vector<std::uint8_t> body(5, 0xab);
  static_assert(lawful<opaque<0, 255>>(hex<"05 ababababab">()));
  static_assert(lawful<opaque<0, 256>>(hex<"0005 ababababab">()));
  static_assert(lawful<opaque<0, 65536>>(hex<"000005 ababababab">()));
  static_assert(lawful<opaque<0, 16777216>>(hex<"00000005 ababababab">()));
  ok<opaque<0, 65535>>(hex<"0005 ababababab">(), body);
  ok<opaque<0, 16777215>>(hex<"000005 ababababab">(), body);
  ok<opaque<0, 4294967295>>(hex<"00000005 ababababab">(), body);
}

TEST_CASE("opaque<Lo, Hi> may be empty where the floor is 0") {
  ok<opaque<0, 255>>(hex<"00">(), {});
  ok<opaque<0, 65535>>(hex<"0000">(), {});
}

TEST_CASE("the floor and the ceiling are kept on both sides") {
  ok<opaque<2, 4>>(hex<"02 0102">(), hex<"0102">());
  ok<opaque<2, 4>>(hex<"04 01020304">(), hex<"01020304">());
  bad<opaque<2, 4>>(hex<"01 01">(), {errc::length_below_minimum, 0, "", 1, 2});
  bad<opaque<2, 4>>(hex<"00">(), {errc::length_below_minimum, 0, "", 0, 2});
  bad<opaque<2, 4>>(hex<"05 0102030405">(), {errc::length_above_maximum, 0, "", 5, 4});
  bad<opaque<2, 4>>(hex<"ff 0102030405">(), {errc::length_above_maximum, 0, "", 255, 4});
  unwritable(opaque<2, 4>(hex<"01">()), 9, {errc::length_below_minimum, 0, "", 1, 2});
  unwritable(opaque<2, 4>(hex<"0102030405">()), 9, {errc::length_above_maximum, 0, "", 5, 4});
  unwritable(opaque<2, 4>(), 9, {errc::length_below_minimum, 0, "", 0, 2});
}

TEST_CASE("the floor may be the ceiling, and the ceiling may be the greatest of all") {
  struct exact_and_huge {
    opaque<2, 2> exact{};
    opaque<0, 4294967295> huge{};
  };
  ok<exact_and_huge>(hex<"02 0102 00000001 ff">(), {hex<"0102">(), hex<"ff">()});
  bad<exact_and_huge>(hex<"01 01 00000000">(), {errc::length_below_minimum, 0, "exact", 1, 2});
  bad<exact_and_huge>(hex<"03 010203 00000000">(), {errc::length_above_maximum, 0, "exact", 3, 2});
}

TEST_CASE(
    "a length that its container does not hold is an overrun; a prefix that is cut short is truncated") {
  bad<opaque<0, 255>>(hex<"">(), {errc::truncated, 0, "", 1, 0});
  bad<opaque<0, 255>>(hex<"04 010203">(), {errc::length_overrun, 0, "", 4, 3});
  bad<opaque<0, 65535>>(hex<"00">(), {errc::truncated, 0, "", 2, 1});
  bad<opaque<0, 65535>>(hex<"ffff 01">(), {errc::length_overrun, 0, "", 65535, 1});
  bad<opaque<0, 16777215>>(hex<"ffffff 01">(), {errc::length_overrun, 0, "", 16777215, 1});
  bad<opaque<0, 4294967295>>(hex<"ffffffff 01">(), {errc::length_overrun, 0, "", 4294967295, 1});
  bad<opaque<0, 4294967295>>(hex<"ffffff">(), {errc::truncated, 0, "", 4, 3});
}

TEST_CASE("the longest value of a two-byte prefix is written and read") {
  std::vector<std::uint8_t> body(65535, 0x5a);
  std::vector<std::uint8_t> out(65537);
  const auto written = serialize(opaque<0, 65535>(body), out);
  REQUIRE(written);
  CHECK(written->size() == 65537);
  const auto parsed = parse<opaque<0, 65535>>(*written);
  REQUIRE(parsed);
  CHECK(*parsed == bytes(body));
  body.push_back(0);
  out.resize(70000);
  unwritable(opaque<0, 65535>(body), 70000, {errc::length_above_maximum, 0, "", 65536, 65535});
}

TEST_CASE("a buffer without room for prefix and bytes is refused before anything is written") {
  unwritable(opaque<0, 255>(hex<"010203">()), 3, {errc::buffer_too_small, 0, "", 4, 3});
  unwritable(opaque<0, 65535>(hex<"">()), 1, {errc::buffer_too_small, 0, "", 2, 1});
}

TEST_CASE("text is written as its characters") {
  std::uint8_t out[8];
  const auto written = serialize(opaque<0, 255>(std::string_view("h2")), out);
  CHECK(*written == bytes(hex<"02 6832">()));
  CHECK(parse<opaque<0, 255>>(*written).value().text() == "h2");
}

}  // namespace
}  // namespace tlswire::test
