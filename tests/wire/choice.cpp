#include <tlswire/wire/choice.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

enum class shape : uint8 { point = 1, line = 2, text = 3, other_point = 4 };
struct point {
  uint8 x = 0;
  uint8 y = 0;
};
struct line {
  point from{};
  point to{};
};
struct text {
  opaque<1, 255> characters{};
};
struct unknown {
  uint16 code = 0;
};
struct empty {};

struct figure {
  shape kind{};
  choice<&figure::kind, on<shape::point, point>, on<shape::line, line>, on<shape::text, text>> body{};
  uint8 after = 0;
};
struct figure_or_unknown {
  shape kind{};
  choice<&figure_or_unknown::kind, on<shape::point, point>, on<shape::other_point, point>,
         on<shape::text, empty>, otherwise<unknown>>
      body{};
};

static_assert(min_size<figure> == 1 + 2 + 1 && max_size<figure> == 1 + 256 + 1);
static_assert(fields<figure>::count == 3 && fields<figure_or_unknown>::count == 2);
static_assert(min_size<figure_or_unknown> == 1);
static_assert(lawful<figure>(hex<"01 0203 07">()) && lawful<figure>(hex<"03 02 6869 07">()));
static_assert((*parse<figure>(hex<"01 0203 07">())).body.get_if<point>()->y == 3);
static_assert(std::is_trivially_copyable_v<figure>);
static_assert(std::is_same_v<decltype(figure::body)::alternative<1>, line>);
static_assert(std::is_constructible_v<decltype(figure::body), point>);
static_assert(!std::is_constructible_v<decltype(figure::body), unknown> &&
              !std::is_constructible_v<decltype(figure::body), int>);

// Open-ended if one of the alternatives is.
template <class... Cases>
inline constexpr bool open = tlswire::detail::open_ended<choice<&figure::kind, Cases...>>;
static_assert(!open<on<shape::point, point>, on<shape::text, text>> && open<on<shape::text, rest<>>>);
static_assert(open<on<shape::point, point>, otherwise<rest<>>> &&
              open<on<shape::text, rest<>>, otherwise<point>>);

template <class T, class Choice>
bool holds(const Choice& c) {
  return c.template get_if<T>() != nullptr;
}

TEST_CASE("choice: an earlier member says what stands there") {
  ok<figure>(hex<"01 0203 07">(), {shape::point, point{2, 3}, 7});
  ok<figure>(hex<"02 02030405 07">(), {shape::line, line{{2, 3}, {4, 5}}, 7});
  ok<figure>(hex<"03 02 6869 07">(), {shape::text, text{hex<"6869">()}, 7});
}

TEST_CASE("choice: a selector for which nothing stands is refused where the alternative would begin") {
  bad<figure>(hex<"04 0203 07">(), {errc::unknown_case, 1, "body", 4});
  bad<figure>(hex<"ff">(), {errc::unknown_case, 1, "body", 0xff});
}

TEST_CASE("choice: what stands for every other selector") {
  ok<figure_or_unknown>(hex<"09 0102">(), {shape{9}, unknown{0x0102}});
  ok<figure_or_unknown>(hex<"03">(), {shape::text, empty{}});
  bad<figure_or_unknown>(hex<"09 01">(), {errc::truncated, 1, "body.code", 2, 1});
}

struct tagged {
  varint tag;
  choice<&tagged::tag, on<0x41u, uint8>, on<std::uint64_t{1} << 40, uint16>> body{};
};

TEST_CASE("choice: a varint selects by its value, in whatever width it came") {
  ok<tagged>(hex<"4041 07">(), {0x41, uint8{7}});
  ok<tagged>(hex<"80000041 07">(), {varint::in(4, 0x41), uint8{7}});
  ok<tagged>(hex<"c000010000000000 0708">(), {std::uint64_t{1} << 40, uint16{0x0708}});
  bad<tagged>(hex<"4042 07">(), {errc::unknown_case, 2, "body", 0x42});
  unwritable(tagged{varint::in(8, 0x41), uint16{7}}, 99, {errc::case_mismatch, 8, "body", 0x41});
}

TEST_CASE("choice: cases of one type are one alternative") {
  ok<figure_or_unknown>(hex<"01 0203">(), {shape::point, point{2, 3}});
  ok<figure_or_unknown>(hex<"04 0203">(), {shape::other_point, point{2, 3}});
  const auto parsed = parse<figure_or_unknown>(hex<"04 0203">());
  const figure_or_unknown built{shape::other_point, point{2, 3}};
  CHECK(parsed->body.index() == built.body.index());
}

TEST_CASE("choice: the path leads through the member, not the alternative") {
  bad<figure>(hex<"02 020304">(), {errc::truncated, 4, "body.to.y", 1, 0});
  bad<figure>(hex<"03 02 68">(), {errc::length_overrun, 1, "body.characters", 2, 1});
}

TEST_CASE("choice: only what the selector stands for is written") {
  unwritable(figure{shape::line, point{2, 3}, 7}, 99, {errc::case_mismatch, 1, "body", 2});
  unwritable(figure{shape::point, line{}, 7}, 99, {errc::case_mismatch, 1, "body", 1});
  unwritable(figure{shape{9}, point{}, 7}, 99, {errc::case_mismatch, 1, "body", 9});
  unwritable(figure{shape::point, {}, 7}, 99, {errc::case_mismatch, 1, "body", 1});
  unwritable(figure_or_unknown{shape::point, unknown{1}}, 99, {errc::case_mismatch, 1, "body", 1});
  unwritable(figure_or_unknown{shape{9}, point{}}, 99, {errc::case_mismatch, 1, "body", 9});
  unwritable(figure{shape::point, point{2, 3}, 7}, 2, {errc::buffer_too_small, 2, "body.y", 1, 0});
}

TEST_CASE("choice: holds nothing before it is assigned") {
  const figure none{};
  CHECK(none.body.index() == decltype(figure::body)::npos);
  CHECK_FALSE(holds<point>(none.body));
  unsigned calls = 0;
  none.body.visit([&](const auto&) { ++calls; });
  CHECK(calls == 0);
  CHECK(encoded_size(none) == 2);
}

TEST_CASE("choice: get_if gives the alternative that is held, and visit calls with it") {
  const auto parsed = parse<figure>(hex<"02 02030405 07">());
  REQUIRE(parsed);
  CHECK(parsed->body.index() == 1);
  CHECK_FALSE(holds<point>(parsed->body));
  CHECK_FALSE(holds<text>(parsed->body));
  REQUIRE(holds<line>(parsed->body));
  CHECK(parsed->body.get_if<line>()->to.x == 4);
  std::string seen;
  parsed->body.visit([&]<class T>(const T&) { seen += type_name<T>; });
  CHECK(seen == "line");
}

TEST_CASE("choice: assigned anew, it holds the new alternative only") {
  figure f{shape::point, point{2, 3}, 7};
  f.body = line{{1, 2}, {3, 4}};
  CHECK(f.body.index() == 1);
  CHECK_FALSE(holds<point>(f.body));
  f.kind = shape::line;
  std::uint8_t out[6];
  CHECK(*serialize(f, out) == bytes(hex<"02 01020304 07">()));
  const figure copy = f;
  CHECK(equal(copy, f));
  f.body = point{};
  CHECK_FALSE(equal(copy, f));
}

TEST_CASE("choice: a value of the context says what stands there") {
  struct settings {
    uint16 version = 0;
  };
  struct message {
    uint8 before = 0;
    choice<&settings::version, on<0x0303, point>, on<0x0304, text>> body{};
  };
  const settings old{0x0303};
  const settings current{0x0304};
  ok<message>(hex<"00 0102">(), {0, point{1, 2}}, old);
  ok<message>(hex<"00 01 02">(), {0, text{hex<"02">()}}, current);
  bad<message>(hex<"00 0102">(), {errc::unknown_case, 1, "body", 7}, settings{7});
  unwritable(message{0, point{1, 2}}, 9, {errc::case_mismatch, 1, "body", 0x0304}, current);
}

TEST_CASE("choice: nests in choices, by the same selector or by another") {
  struct inner {
    shape kind{};
    choice<&inner::kind, on<shape::point, point>, on<shape::text, text>> body{};
  };
  struct outer {
    uint8 depth = 0;
    choice<&outer::depth, on<0, empty>, on<1, inner>> body{};
    choice<&outer::depth, on<0, uint8>, on<1, array<inner, 2>>> more{};
  };
  ok<outer>(hex<"00 07">(), {0, empty{}, uint8{7}});
  const inner a{shape::point, point{1, 2}};
  const inner b{shape::text, text{hex<"aa">()}};
  ok<outer>(hex<"01 010102 0301aa 010102">(), {1, a, array<inner, 2>{{b, a}}});
  bad<outer>(hex<"01 010102 0301aa 020102">(), {errc::unknown_case, 8, "more[1].body", 2});
}

TEST_CASE("choice: within a length, and with alternatives that take everything left") {
  struct boxed {
    shape kind{};
    length_prefixed<uint16, choice<&boxed::kind, on<shape::point, point>, otherwise<rest<>>>> body{};
    uint8 after = 0;
  };
  ok<boxed>(hex<"01 0002 0203 07">(), {shape::point, {point{2, 3}}, 7});
  ok<boxed>(hex<"09 0003 010203 07">(), {shape{9}, {rest<>(hex<"010203">())}, 7});
  bad<boxed>(hex<"01 0003 020304 07">(), {errc::trailing_data, 5, "body", 0, 1});
  bad<boxed>(hex<"01 0001 02 07">(), {errc::truncated, 4, "body.y", 1, 0});
}

TEST_CASE("choice: selected by numbers, narrow numbers and enums") {
  struct by_number {
    uint24 kind{};
    choice<&by_number::kind, on<0x010203, point>, on<7u, empty>> body{};
  };
  ok<by_number>(hex<"010203 0405">(), {0x010203, point{4, 5}});
  ok<by_number>(hex<"000007">(), {7, empty{}});
  bad<by_number>(hex<"000008">(), {errc::unknown_case, 3, "body", 8});
}

/// Two structs of one format, which are told apart by a byte in them.
struct first_kind {
  uint8 mark = 0;
  uint8 value = 0;
  static constexpr bool matches(bytes b) noexcept { return b.size() > 0 && b[0] < 0x80; }
};
struct second_kind {
  uint8 mark = 0x80;
  uint16 value = 0;
  static constexpr bool matches(bytes b) noexcept { return b.size() > 0 && b[0] >= 0x80; }
};
struct told_apart {
  uint8 kind = 0;
  choice<&told_apart::kind, on<1, first_kind>, on<1, second_kind>, on<2, empty>> body{};
};

TEST_CASE("choice: cases that share a selector are told apart by what matches") {
  ok<told_apart>(hex<"01 7f 01">(), {1, first_kind{0x7f, 1}});
  ok<told_apart>(hex<"01 80 0001">(), {1, second_kind{0x80, 1}});
  ok<told_apart>(hex<"02">(), {2, empty{}});
  bad<told_apart>(hex<"01 80 00">(), {errc::truncated, 2, "body.value", 2, 1});
  bad<told_apart>(hex<"01">(), {errc::unknown_case, 1, "body", 1});
  unwritable(told_apart{2, first_kind{1, 2}}, 9, {errc::case_mismatch, 1, "body", 2});
  unwritable(told_apart{1, empty{}}, 9, {errc::case_mismatch, 1, "body", 1});
}

TEST_CASE("choice: a struct that tells its own bytes is not written where it would not be read back") {
  unwritable(told_apart{1, first_kind{0x80, 1}}, 9, {errc::wrong_message, 1, "body"});
  unwritable(told_apart{1, second_kind{0x00, 1}}, 9, {errc::wrong_message, 1, "body"});
}

TEST_CASE("choice: many cases") {
  struct many {
    uint8 kind = 0;
    choice<&many::kind, on<0, uint8>, on<1, uint16>, on<2, uint24>, on<3, uint32>, on<4, uint48>,
           on<5, uint64>, on<6, varint>, on<7, opaque<2>>, on<8, opaque<0, 255>>,
           on<9, vector<uint16, 0, 255>>, on<10, array<uint8, 3>>, on<11, empty>, on<12, point>, on<13, line>,
           on<14, text>, on<15, constant<uint8, 7>>, otherwise<unknown>>
        body{};
  };
  static_assert(lawful<many>(hex<"00 01">()));
  static_assert(lawful<many>(hex<"01 0001">()));
  static_assert(lawful<many>(hex<"02 000001">()));
  static_assert(lawful<many>(hex<"03 00000001">()));
  static_assert(lawful<many>(hex<"04 000000000001">()));
  static_assert(lawful<many>(hex<"05 0000000000000001">()));
  static_assert(lawful<many>(hex<"06 4001">()));
  static_assert(lawful<many>(hex<"07 0102">()));
  static_assert(lawful<many>(hex<"08 02 0102">()));
  static_assert(lawful<many>(hex<"09 02 0102">()));
  static_assert(lawful<many>(hex<"0a 010203">()));
  static_assert(lawful<many>(hex<"0b">()));
  static_assert(lawful<many>(hex<"0c 0102">()));
  static_assert(lawful<many>(hex<"0d 01020304">()));
  static_assert(lawful<many>(hex<"0e 01 61">()));
  static_assert(lawful<many>(hex<"0f 07">()));
  static_assert(lawful<many>(hex<"10 0102">()));
}

}  // namespace
}  // namespace tlswire::test
