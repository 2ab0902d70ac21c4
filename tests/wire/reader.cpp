#include <tlswire/wire/reader.hpp>

#include <doctest/doctest.h>

#include <string>

#include "support/constant.hpp"
#include "support/hex.hpp"
#include "support/text.hpp"

namespace tlswire::test {
namespace {

struct settings {
  int number = 7;
};

constexpr reader over(bytes wire) { return {wire.begin(), wire.end()}; }

static_assert(prefix_width(0) == 1 && prefix_width(255) == 1 && prefix_width(256) == 2 &&
              prefix_width(65535) == 2);
static_assert(prefix_width(65536) == 3 && prefix_width(16777215) == 3 && prefix_width(16777216) == 4);
static_assert(prefix_width(4294967295) == 4 && prefix_width(4294967296) == 5);
static_assert(prefix_width(static_cast<std::uint64_t>(-1)) == 8);

constexpr auto& eight = hex<"0102030405060708">();
static_assert(load_big_endian<1>(eight.data()) == 0x01 && load_big_endian<3>(eight.data()) == 0x010203);
static_assert(load_big_endian<8>(eight.data()) == 0x0102030405060708);
static_assert(over(eight).left() == 8 && reader{nullptr, nullptr}.left() == 0);

template <class F>
std::string failure(bytes wire, F&& step) {
  parse_error error{errc::none, 0};
  const no_context none;
  parse_state<no_context> state(error, wire.data(), none);
  reader r = over(wire);
  return step(r, state) ? "none, " + std::to_string(r.left()) + " left" : error_text(error);
}

TEST_CASE("a number takes its bytes, or nothing") {
  const auto take = [](reader& r, auto& state) {
    std::uint64_t value = 0;
    return take_number<3>(r, value, state) && value == 0x010203;
  };
  CHECK(failure(hex<"01020304">(), take) == "none, 1 left");
  CHECK(failure(hex<"010203">(), take) == "none, 0 left");
  CHECK(failure(hex<"0102">(), take) == "truncated at 0 in '', declared 3, available 2");
  CHECK(failure(bytes{}, take) == "truncated at 0 in '', declared 3, available 0");
}

template <std::size_t Width, std::uint64_t Low, std::uint64_t High>
std::string prefixed(bytes wire) {
  std::string body_text;
  const std::string said = failure(wire, [&](reader& r, auto& state) {
    reader body{};
    if (!take_prefixed<Width, Low, High>(r, body, state)) return false;
    body_text = to_hex({body.next, body.left()});
    return true;
  });
  return said + (body_text.empty() ? "" : ": " + body_text);
}

TEST_CASE("a length gives the bytes it announces as a reader of their own") {
  CHECK(prefixed<1, 0, 255>(hex<"02 aabb cc">()) == "none, 1 left: aabb");
  CHECK(prefixed<2, 0, 65535>(hex<"0001 aa">()) == "none, 0 left: aa");
  CHECK(prefixed<3, 0, 16777215>(hex<"000001 aa">()) == "none, 0 left: aa");
  CHECK(prefixed<4, 0, 4294967295>(hex<"00000001 aa">()) == "none, 0 left: aa");
  CHECK(prefixed<8, 0, static_cast<std::uint64_t>(-1)>(hex<"0000000000000001 aa">()) == "none, 0 left: aa");
  CHECK(prefixed<1, 0, 255>(hex<"00">()) == "none, 0 left");
}

TEST_CASE("a length may be its floor, its ceiling, and all there is") {
  CHECK(prefixed<1, 2, 255>(hex<"02 aabb">()) == "none, 0 left: aabb");
  CHECK(prefixed<1, 0, 2>(hex<"02 aabb">()) == "none, 0 left: aabb");
  CHECK(prefixed<1, 2, 2>(hex<"02 aabb cc">()) == "none, 1 left: aabb");
  CHECK(prefixed<1, 2, 255>(hex<"02 aa">()) == "length_overrun at 0 in '', declared 2, available 1");
  CHECK(prefixed<1, 0, 2>(hex<"02 aa">()) == "length_overrun at 0 in '', declared 2, available 1");
}

TEST_CASE("a ceiling holds in prefixes of every width") {
  CHECK(prefixed<1, 0, 254>(hex<"ff">()) == "length_above_maximum at 0 in '', declared 255, available 254");
  CHECK(prefixed<2, 0, 300>(hex<"012d">()) == "length_above_maximum at 0 in '', declared 301, available 300");
  CHECK(prefixed<2, 0, 65534>(hex<"ffff">()) ==
        "length_above_maximum at 0 in '', declared 65535, available 65534");
  CHECK(prefixed<3, 0, 70000>(hex<"011171">()) ==
        "length_above_maximum at 0 in '', declared 70001, available 70000");
  CHECK(prefixed<4, 0, 16777216>(hex<"01000001">()) ==
        "length_above_maximum at 0 in '', declared 16777217, available 16777216");
}

TEST_CASE("a length is refused at its prefix") {
  CHECK(prefixed<2, 0, 65535>(hex<"00">()) == "truncated at 0 in '', declared 2, available 1");
  CHECK(prefixed<1, 0, 255>(hex<"03 aabb">()) == "length_overrun at 0 in '', declared 3, available 2");
  CHECK(prefixed<1, 2, 255>(hex<"01 aa">()) == "length_below_minimum at 0 in '', declared 1, available 2");
  CHECK(prefixed<1, 0, 2>(hex<"03 aabbcc">()) == "length_above_maximum at 0 in '', declared 3, available 2");
  CHECK(prefixed<8, 0, 9>(hex<"ffffffffffffffff">()) ==
        "length_above_maximum at 0 in '', declared 18446744073709551615, available 9");
  CHECK(prefixed<8, 0, static_cast<std::uint64_t>(-1)>(hex<"ffffffffffffffff">()) ==
        "length_overrun at 0 in '', declared 18446744073709551615, available 0");
}

TEST_CASE("bounds are checked before the length is compared with what is there") {
  CHECK(prefixed<1, 0, 2>(hex<"03 aa">()) == "length_above_maximum at 0 in '', declared 3, available 2");
  CHECK(prefixed<1, 5, 255>(hex<"03 aa">()) == "length_below_minimum at 0 in '', declared 3, available 5");
}

TEST_CASE("a failing step reports from the first byte of the message, and says so by false") {
  constexpr auto& wire = hex<"00 00 00">();
  parse_error error{errc::none, 0};
  const settings context;
  parse_state<settings, framing> state(error, wire.data(), context);
  static_assert(decltype(state)::mode == framing && !decltype(state)::trusted);
  CHECK(state.context().number == 7);
  CHECK_FALSE(state.fail(errc::constant_mismatch, wire.data() + 2, 5, 6));
  CHECK_FALSE(state.inside("member"));
  CHECK_FALSE(state.inside_index(4));
  CHECK(error_text(error) == "constant_mismatch at 2 in '[4].member', declared 5, available 6");
}

TEST_CASE("a second failure wipes out the path of the first") {
  parse_error error{errc::none, 0};
  const no_context none;
  parse_state<no_context> state(error, nullptr, none);
  state.fail(errc::truncated, nullptr);
  state.inside("old");
  state.fail(errc::trailing_data, nullptr, 0, 1);
  CHECK(error_text(error) == "trailing_data at 0 in '', declared 0, available 1");
}

TEST_CASE("a trusted step knows its context, and stops the program rather than fail") {
  CHECK(trusted_state<settings>(settings{9}).context().number == 9);
  static_assert(trusted_state<>::trusted);
  static_assert(!is_constant<[] { return trusted_state<>{}.fail(errc::truncated, nullptr); }>);
}

}  // namespace
}  // namespace tlswire::test
