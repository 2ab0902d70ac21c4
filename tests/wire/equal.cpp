#include <tlswire/wire/equal.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct item {
  uint8 kind = 0;
  opaque<0, 255> body{};
};
struct selected {
  uint8 kind = 0;
  choice<&selected::kind, on<1, item>, on<2, uint16>, on<3, vector<uint16, 0, 255>>> body{};
};
struct message {
  uint16 number = 0;
  opaque<2> fixed{};
  vector<item, 0, 255> list{};
  array<item, 2> both{};
  length_prefixed<uint8, item> boxed{};
  selected chosen{};
  sized<rest<item>, &message::number> counted{};
  optional_tail<item> tail{};
};
constexpr auto& wire =
    hex<"0003 0102"
        "03 01 01 aa"
        "02 00 03 01 bb"
        "02 04 00"
        "02 0005"
        "06 01 cc"
        "07 00">();
static_assert(lawful<message>(wire));

constexpr item a{1, hex<"aa">()};
constexpr item b{1, hex<"ab">()};
constexpr std::uint8_t other_place[] = {0xaa};
static_assert(equal(a, item{1, other_place}) && !equal(a, b) && !equal(a, item{2, hex<"aa">()}));
static_assert(equal(uint16{1}, uint16{1}) && !equal(uint16{1}, uint16{2}));
static_assert(equal(uint24{1}, uint24{1}) && !equal(uint24{1}, uint24{2}));
static_assert(equal(opaque<2>{1, 2}, opaque<2>{1, 2}) && !equal(opaque<2>{1, 2}, opaque<2>{1, 3}));

constexpr item two[] = {a, b};
constexpr message built() {
  message m{.number = 3, .fixed = {1, 2}};
  m.both = {{{2, {}}, {3, hex<"bb">()}}};
  m.boxed = {{4, {}}};
  m.chosen = {2, uint16{5}};
  m.tail = item{7, {}};
  return m;
}

TEST_CASE("equal: a parsed value equals the one that was built with the same fields") {
  const auto parsed = parse<message>(wire);
  REQUIRE(parsed);
  const item list[] = {{1, hex<"aa">()}};
  const item counted[] = {{6, hex<"cc">()}};
  message m = built();
  m.list = list;
  m.counted = counted;
  CHECK(equal(m, *parsed));
  CHECK(equal(*parsed, m));
  CHECK(equal(m, m));
  CHECK(equal(*parsed, *parsed));
}

TEST_CASE("equal: one field that is different is enough") {
  const message m = built();
  const auto differs = [&](auto&& change) {
    message other = m;
    change(other);
    return !equal(m, other) && !equal(other, m);
  };
  CHECK_FALSE(differs([](message&) {}));
  CHECK(differs([](message& o) { o.number = 4; }));
  CHECK(differs([](message& o) { o.fixed[1] = 9; }));
  CHECK(differs([](message& o) { o.list = {two, 1}; }));
  CHECK(differs([](message& o) { o.both[1].body = hex<"bc">(); }));
  CHECK(differs([](message& o) { o.boxed.value.kind = 9; }));
  CHECK(differs([](message& o) { o.boxed.value.body = hex<"00">(); }));
  CHECK(differs([](message& o) { o.chosen.body = uint16{6}; }));
  CHECK(differs([](message& o) { o.chosen.body = item{}; }));
  CHECK(differs([](message& o) { o.chosen.body = {}; }));
  CHECK(differs([](message& o) { o.counted = {two, 1}; }));
  CHECK(differs([](message& o) { o.tail.reset(); }));
  CHECK(differs([](message& o) { o.tail = item{8, {}}; }));
}

TEST_CASE("equal: lists are compared element by element, in order and to the end") {
  using items = vector<item, 0, 255>;
  const item one[] = {a};
  const item swapped[] = {b, a};
  CHECK(equal(items(two), items(two)));
  CHECK_FALSE(equal(items(two), items(one)));
  CHECK_FALSE(equal(items(one), items(two)));
  CHECK_FALSE(equal(items(two), items(swapped)));
  CHECK_FALSE(equal(items(), items(one)));
  CHECK(equal(items(), items(two, 0)));
  static_assert(!equal(items(two), items(two, 1)) && !equal(items(two, 1), items(two)));
  CHECK(equal(*parse<items>(hex<"06 01 01 aa 01 01 ab">()), items(two)));
  CHECK_FALSE(equal(*parse<items>(hex<"06 01 01 aa 01 01 ac">()), items(two)));
}

TEST_CASE("equal: a type's own == is asked") {
  CHECK(equal(varint::in(2, 7), varint::in(2, 7)));
  CHECK_FALSE(equal(varint::in(2, 7), varint(7)));
  CHECK(equal(zeros(3), zeros(3)));
  CHECK_FALSE(equal(zeros(3), zeros(4)));
  CHECK(equal(constant<uint8, 7>{}, constant<uint8, 7>{}));
  struct loose {
    uint8 value = 0;
    constexpr bool operator==(const loose& other) const { return value / 2 == other.value / 2; }
  };
  CHECK(equal(loose{2}, loose{3}));
  CHECK_FALSE(equal(loose{2}, loose{4}));
}

TEST_CASE("equal: choices that hold nothing are equal, and differ from one that holds something") {
  CHECK(equal(selected{}, selected{}));
  CHECK_FALSE(equal(selected{}, selected{0, uint16{0}}));
}

TEST_CASE("equal: structs without members are equal") {
  struct empty {};
  CHECK(equal(empty{}, empty{}));
}

}  // namespace
}  // namespace tlswire::test
