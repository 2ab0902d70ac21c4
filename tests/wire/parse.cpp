#include <tlswire/wire/parse.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct message {
  uint8 kind = 0;
  opaque<0, 255> body{};
};

// What outlives the call may be parsed: objects that are named, and views. A temporary that owns its bytes
// may not.
template <class In>
concept parsed_from = requires(In&& in) {
  parse<message>(static_cast<In&&>(in));
};

static_assert(parsed_from<std::vector<std::uint8_t>&> && parsed_from<const std::vector<std::uint8_t>&>);
static_assert(!parsed_from<std::vector<std::uint8_t>> && !parsed_from<const std::vector<std::uint8_t>>);
static_assert(parsed_from<std::array<std::uint8_t, 4>&> && parsed_from<const std::array<std::uint8_t, 4>&>);
static_assert(!parsed_from<std::array<std::uint8_t, 4>> && !parsed_from<const std::array<std::uint8_t, 4>>);
static_assert(parsed_from<std::uint8_t (&)[4]> && parsed_from<const std::uint8_t (&)[4]>);
static_assert(!parsed_from<std::uint8_t (&&)[4]> && !parsed_from<const std::uint8_t (&&)[4]>);
static_assert(parsed_from<std::span<const std::uint8_t>> && parsed_from<std::span<const std::uint8_t>&>);
static_assert(parsed_from<std::span<std::uint8_t>> && parsed_from<const std::span<std::uint8_t>&>);
static_assert(parsed_from<std::span<const std::uint8_t, 4>> && parsed_from<std::span<const std::byte>>);
static_assert(parsed_from<std::string_view> && parsed_from<std::string_view&> && !parsed_from<std::string>);
static_assert(parsed_from<bytes> && parsed_from<const bytes> && parsed_from<bytes&>);
static_assert(parsed_from<opaque<4>&> && !parsed_from<opaque<4>>);
static_assert(parsed_from<opaque<0, 9>> && parsed_from<rest<>>);
static_assert(!parsed_from<int> && !parsed_from<std::vector<int>&> && !parsed_from<std::span<int>>);
static_assert(!parsed_from<const std::uint8_t*> && !parsed_from<std::nullptr_t>);

static_assert(min_size<message> == 2 && max_size<message> == 257);
static_assert((*parse<message>(hex<"01 01 aa">())).body[0] == 0xaa);

TEST_CASE("parse gives a value whose views point into the bytes") {
  const std::vector<std::uint8_t> wire = from_hex("01 02 aabb");
  const auto parsed = parse<message>(wire);
  REQUIRE(parsed);
  CHECK(parsed->body.data() == wire.data() + 2);
  const auto of_span = parse<message>(std::span(wire));
  CHECK(of_span->body.data() == wire.data() + 2);
  const auto of_text = parse<message>(std::string_view("\x01\x02hi"));
  CHECK(of_text->body.text() == "hi");
}

TEST_CASE("parse takes all the bytes, or refuses") {
  bad<message>(hex<"01 02 aabb cc">(), {errc::trailing_data, 4, "", 0, 1});
  bad<message>(hex<"01 02 aabb cc dd">(), {errc::trailing_data, 4, "", 0, 2});
  bad<message>(hex<"01 02 aa">(), {errc::length_overrun, 1, "body", 2, 1});
}

TEST_CASE("parse of nothing is refused by what needs a byte, whatever the pointer") {
  const parse_error expected = [] {
    parse_error e{errc::truncated, 0, 1, 0};
    e.enclose("kind");
    return e;
  }();
  CHECK(parse<message>(bytes{}).error() == expected);
  CHECK(parse<message>(std::span<const std::uint8_t>{}).error() == expected);
  CHECK(parse<message>(hex<"">()).error() == expected);
  struct empty {};
  CHECK(parse<empty>(bytes{}));
  CHECK((*parse<rest<>>(bytes{})).empty());
}

TEST_CASE("parse hands its context to what asks for it") {
  struct settings {
    uint8 length = 0;
  };
  struct sized_by_context {
    sized<rest<>, &settings::length> body{};
  };
  CHECK(parse<sized_by_context>(hex<"0102">(), settings{2}));
  CHECK(parse<sized_by_context, framing>(hex<"0102">(), settings{2}));
  CHECK_FALSE(parse<sized_by_context>(hex<"0102">(), settings{1}));
  CHECK(parse<message>(hex<"01 00">(), settings{2}));
}

TEST_CASE("parse tells the two modes apart in the state only") {
  bad<message>(hex<"01 02 aa">(), {errc::length_overrun, 1, "body", 2, 1});
  bad<message, framing>(hex<"01 02 aa">(), {errc::length_overrun, 1, "body", 2, 1});
  CHECK(parse<message, strict>(hex<"01 00">()));
  CHECK(parse<message, framing>(hex<"01 00">()));
}

TEST_CASE("offsets count from a base before the bytes where the engine says so") {
  constexpr auto& wire = hex<"ffff 01 02 aa">();
  const auto parsed =
      tlswire::detail::parse_all<message, strict>(bytes(wire).sub(2), wire.data(), no_context{});
  CHECK(error_text(parsed.error()) == error_text(expected_error{errc::length_overrun, 3, "body", 2, 1}));
}

}  // namespace
}  // namespace tlswire::test
