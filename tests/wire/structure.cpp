#include <tlswire/wire/structure.hpp>

#include <doctest/doctest.h>

#include <array>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct pair {
  uint8 a = 3;
  uint16 b = 0x0405;
};
struct message {
  uint16 version = 0x0303;
  pair both{};
  opaque<0, 32> session{};
  vector<pair, 0, 65535> pairs{};
};
struct empty {};
struct empties {
  empty first{};
  uint8 number = 0;
  empty last{};
};

static_assert(structure<pair> && structure<empty> && !structure<uint8> && !structure<vector<pair, 0, 9>>);
static_assert(min_size<message> == 2 + 3 + 1 + 2 && max_size<message> == 2 + 3 + 33 + 65537);
static_assert(min_size<empty> == 0 && max_size<empty> == 0 && min_size<empties> == 1);

// Declaring, parsing, comparing and writing in constant expressions.
constexpr auto& wire = hex<"0303 01 0002 02 aabb 0006 03 0004 05 0006">();
static_assert(lawful<message>(wire) && lawful<empty>(hex<"">()) && lawful<empties>(hex<"07">()));
static_assert([] {
  const auto parsed = parse<message>(wire);
  return parsed->version == 0x0303 && parsed->both.b == 2 && parsed->session == bytes(hex<"aabb">()) &&
         parsed->pairs[1].b == 6;
}());
static_assert([] {
  const pair pairs[] = {{3, 4}, {5, 6}};
  const message built{.both = {1, 2}, .session = hex<"aabb">(), .pairs = pairs};
  std::uint8_t out[sizeof(wire)]{};
  return serialize(built, out).value() == bytes(wire) && equal(built, parse<message>(wire).value());
}());
static_assert(parse<message>(bytes(wire).sub(0, 4)).error().offset == 3);

TEST_CASE("a struct is its members, one behind the other") {
  const pair pairs[] = {{3, 4}, {5, 6}};
  ok<message>(wire, {.both = {1, 2}, .session = hex<"aabb">(), .pairs = pairs});
  ok<empty>(hex<"">(), {});
  ok<empties>(hex<"07">(), {.number = 7});
}

TEST_CASE("a struct that is built keeps the initialisers of the members that are not named") {
  const message built{.session = hex<"aa">()};
  std::uint8_t out[32];
  CHECK(*serialize(built, out) == bytes(hex<"0303 03 0405 01 aa 0000">()));
}

TEST_CASE("an error names the members on the way to it, and points to the first byte of the field") {
  bad<message>(hex<"">(), {errc::truncated, 0, "version", 2, 0});
  bad<message>(hex<"0303 01 00">(), {errc::truncated, 3, "both.b", 2, 1});
  bad<message>(hex<"0303 01 0002 21 aabb">(), {errc::length_above_maximum, 5, "session", 33, 32});
  bad<message>(hex<"0303 01 0002 02 aabb 0007 03 0004 05 0006">(), {errc::length_overrun, 8, "pairs", 7, 6});
  bad<message>(hex<"0303 01 0002 02 aabb 0005 03 0004 05 00">(),
               {errc::length_not_a_multiple, 8, "pairs", 5, 3});
  bad<message>(hex<"0303 01 0002 02 aabb 0000 03">(), {errc::trailing_data, 10, "", 0, 1});
  bad<empty>(hex<"01">(), {errc::trailing_data, 0, "", 0, 1});
}

TEST_CASE("an error in writing names the members, and counts in the output") {
  const message built{.session = hex<"aabb">()};
  unwritable(built, 1, {errc::buffer_too_small, 0, "version", 2, 1});
  unwritable(built, 4, {errc::buffer_too_small, 3, "both.b", 2, 1});
  unwritable(built, 9, {errc::buffer_too_small, 8, "pairs", 2, 1});
  const std::uint8_t long_session[33] = {};
  unwritable(message{.session = long_session}, 99, {errc::length_above_maximum, 5, "session", 33, 32});
}

// Nested deeper than a path can say.

template <std::size_t Depth>
struct deep {
  uint8 level = Depth;
  deep<Depth - 1> next{};
};
template <>
struct deep<0> {
  uint16 end = 0;
};

// No deeper: the time that clang 19 takes for nested default initialisers doubles with each level, whatever
// they are of.
constexpr std::array<std::uint8_t, 18> bytes_of_deep{};
static_assert(lawful<deep<16>>(bytes_of_deep));

TEST_CASE("structs nest to any depth; a path that is too deep loses its outer segments") {
  bad<deep<11>>(bytes(bytes_of_deep).sub(0, 12),
                {errc::truncated, 11, "next.next.next.next.next.next.next.next.next.next.next.end", 2, 1});
  bad<deep<12>>(
      bytes(bytes_of_deep).sub(0, 13),
      {errc::truncated, 12, "\u2026.next.next.next.next.next.next.next.next.next.next.next.end", 2, 1});
  bad<deep<16>>(
      bytes(bytes_of_deep).sub(0, 17),
      {errc::truncated, 16, "\u2026.next.next.next.next.next.next.next.next.next.next.next.end", 2, 1});
}

template <std::size_t Depth>
struct chain {
  chain<Depth - 1> next{};
};
template <>
struct chain<0> {
  opaque<0, 255> end{};
};

TEST_CASE("a path that is too deep may begin with an index") {
  struct lists {
    vector<chain<10>, 0, 255> shorter{};
    vector<chain<11>, 0, 255> longer{};
  };
  bad<lists>(
      hex<"04 01 aa 02 bb">(),
      {errc::length_overrun, 3, "\u2026[1].next.next.next.next.next.next.next.next.next.next.end", 2, 1});
  bad<lists>(
      hex<"00 04 01 aa 02 bb">(),
      {errc::length_overrun, 4, "\u2026.next.next.next.next.next.next.next.next.next.next.next.end", 2, 1});
}

TEST_CASE("structs of functions and with static members and functions are structs") {
  struct local {
    uint8 a = 0;
    struct inner {
      uint8 b = 0;
    } nested{};
    enum class kind : uint8 { one = 1 } k{};
    constexpr unsigned sum() const { return unsigned{a} + nested.b; }
  };
  ok<local>(hex<"01 02 01">(), {1, {2}, local::kind::one});
  CHECK(parse<local>(hex<"01 02 01">()).value().sum() == 3);
}

struct with_constants {
  static constexpr uint32 not_on_the_wire = 7;
  uint8 a = 0;
};
static_assert(fields<with_constants>::count == 1 && with_constants::not_on_the_wire == 7 &&
              min_size<with_constants> == 1);

// A struct that says which bytes are its own.

struct own {
  uint8 mark = 0;
  uint8 value = 0;
  static constexpr bool matches(bytes b) noexcept { return b.size() < 1 || b[0] != 0xff; }
};
static_assert(lawful<own>(hex<"0102">()) && !lawful<own>(hex<"ff02">()));

TEST_CASE("a struct that says which bytes are its own refuses all others, in both directions") {
  ok<own>(hex<"0102">(), {1, 2});
  bad<own>(hex<"ff02">(), {errc::wrong_message, 0, ""});
  bad<own>(hex<"">(), {errc::truncated, 0, "mark", 1, 0});
  unwritable(own{0xff, 2}, 9, {errc::wrong_message, 0, ""});
  struct around {
    uint8 before = 0;
    own inner{};
    vector<own, 0, 255> list{};
  };
  bad<around>(hex<"00 ff02 00">(), {errc::wrong_message, 1, "inner"});
  bad<around>(hex<"00 0102 04 0102 ff02">(), {errc::wrong_message, 6, "list[1]"});
  unwritable(around{0, {0xff, 1}, {}}, 9, {errc::wrong_message, 1, "inner"});
}

}  // namespace
}  // namespace tlswire::test
