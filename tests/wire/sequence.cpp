#include <tlswire/wire/sequence.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <ranges>
#include <span>
#include <type_traits>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct item {
  uint8 kind = 0;
  opaque<1, 255> body{};
};
using numbers = vector<uint16, 0, 255>;
using items = vector<item, 0, 255>;

constexpr auto& items_wire = hex<"0a 01 01 aa 02 02 bbcc 03 01 dd">();
constexpr uint16 three[] = {1, 2, 3};

// Views of what lives longer are taken, temporaries that own their elements are not.
template <class From>
inline constexpr bool makes_view = std::is_constructible_v<numbers, From>;
static_assert(makes_view<std::vector<uint16>&> && makes_view<const std::vector<uint16>&>);
static_assert(!makes_view<std::vector<uint16>> && !makes_view<const std::vector<uint16>>);
static_assert(makes_view<std::array<uint16, 4>&> && !makes_view<std::array<uint16, 4>>);
static_assert(makes_view<uint16 (&)[4]> && makes_view<const uint16 (&)[4]> && !makes_view<uint16 (&&)[4]>);
static_assert(makes_view<std::span<const uint16>> && makes_view<std::span<uint16>>);
static_assert(makes_view<array<uint16, 2>&> && !makes_view<array<uint16, 2>>);
static_assert(!makes_view<std::vector<uint8>&> && !makes_view<std::vector<int>&> &&
              !makes_view<std::span<const uint8>>);
static_assert(makes_view<numbers> && makes_view<vector<uint16, 2, 65534>> && makes_view<rest<uint16>>);
struct longer_item : item {
  uint8 more = 0;
};
static_assert(std::is_constructible_v<items, std::vector<item>&> &&
              !std::is_constructible_v<items, std::vector<longer_item>&>);
static_assert(std::is_trivially_copyable_v<numbers> && std::is_trivially_copyable_v<items>);

// Wire bytes come from the engine only.
static_assert(!std::is_constructible_v<numbers, bytes> &&
              !std::is_constructible_v<numbers, const std::uint8_t*, std::size_t>);
static_assert(!std::is_constructible_v<items, bytes> && !std::is_assignable_v<items&, bytes>);
static_assert(!std::is_aggregate_v<numbers>);

static_assert(std::ranges::input_range<const items> && std::ranges::input_range<const numbers>);
static_assert(std::is_same_v<std::ranges::range_value_t<items>, item>);

// What a temporary iterator gives outlives it.
static_assert(std::is_same_v<decltype(*std::declval<items::iterator&>()), const item&>);
static_assert(std::is_same_v<decltype(*std::declval<const items::iterator&>()), const item&>);
static_assert(std::is_same_v<decltype(*std::declval<items::iterator>()), item>);

// Usable in constant expressions, parsed and built.
static_assert(numbers(three).size() == 3 && numbers(three)[2] == 3 && numbers(three).front() == 1);
static_assert(numbers(three).contains(2) && !numbers(three).contains(4));
static_assert((*parse<numbers>(hex<"06 0001 0002 0003">())).contains(3));
static_assert((*parse<numbers>(hex<"06 0001 0002 0003">()))[2] == 3);
static_assert([] {
  unsigned sum = 0;
  const auto parsed = parse<items>(items_wire);
  for (const item& i : *parsed) sum += i.kind + i.body[0];
  return sum;
}() == 1 + 2 + 3 + 0xaa + 0xbb + 0xdd);

TEST_CASE("sequence: parsed elements are decoded as the iterator comes to them") {
  const auto parsed = parse<items>(items_wire);
  REQUIRE(parsed);
  std::vector<unsigned> kinds;
  std::vector<std::string> bodies;
  for (const item& i : *parsed) {
    kinds.push_back(i.kind);
    bodies.push_back(to_hex(i.body));
  }
  CHECK(kinds == std::vector<unsigned>{1, 2, 3});
  CHECK(bodies == std::vector<std::string>{"aa", "bbcc", "dd"});
  CHECK(parsed->size() == 3);
  CHECK((*parsed)[0].kind == 1);
  CHECK((*parsed)[1].body == bytes(hex<"bbcc">()));
  CHECK((*parsed)[2].kind == 3);
  CHECK(parsed->front().kind == 1);
}

TEST_CASE("sequence: built elements are those of the caller, not copies") {
  std::vector<item> owner{{1, hex<"aa">()}, {2, hex<"bbcc">()}};
  const items view = owner;
  CHECK(view.size() == 2);
  CHECK(view.wire_size() == 7);
  const auto first = view.begin();
  CHECK(&*first == owner.data());
  owner[1].kind = 9;
  CHECK(view[1].kind == 9);
}

TEST_CASE("sequence: made from a span, a vector, an array or a pointer, it has the same elements") {
  const std::vector<uint16> vector_of_three{1, 2, 3};
  const std::array<uint16, 3> array_of_three{1, 2, 3};
  std::uint8_t out[9];
  for (const numbers list :
       {numbers(three), numbers(vector_of_three), numbers(array_of_three), numbers(std::span(three)),
        numbers(three, 3), numbers(sequence<uint16>(three))}) {
    CHECK(std::ranges::equal(list, three));
    CHECK(list.size() == 3);
    CHECK(*serialize(list, out) == bytes(hex<"06 0001 0002 0003">()));
  }
}

TEST_CASE("sequence: an empty one has no elements, however it came to be") {
  const auto parsed = parse<items>(hex<"00">());
  const auto none = parse<rest<item>>(bytes{});
  const std::vector<item> nothing;
  const items built = nothing;
  for (const sequence<item>& s : std::initializer_list<sequence<item>>{*parsed, *none, built, items{}}) {
    CHECK(s.empty());
    CHECK(s.size() == 0);
    CHECK(s.wire_size() == 0);
    CHECK(s.begin() == s.end());
  }
}

TEST_CASE("sequence: iterators are copied, compared and advanced like pointers") {
  for (const bool from_wire : {true, false}) {
    CAPTURE(from_wire);
    const auto parsed = parse<numbers>(hex<"06 0001 0002 0003">());
    const numbers list = from_wire ? *parsed : numbers(three);
    auto i = list.begin();
    const auto first = i;
    CHECK(*i == 1);
    const auto before = i++;
    CHECK(*before == 1);
    CHECK(*i == 2);
    CHECK(before == first);
    CHECK(i != first);
    ++i;
    CHECK(*i == 3);
    CHECK(i != list.end());
    CHECK(++i == list.end());
    CHECK(*first == 1);
    CHECK(std::distance(list.begin(), list.end()) == 3);
    CHECK(std::ranges::equal(list, three));
    CHECK(std::ranges::find(list, uint16{2}) != list.end());
    CHECK(std::vector<uint16>(list.begin(), list.end()) == std::vector<uint16>{1, 2, 3});
  }
}

TEST_CASE("sequence: a copy outlives the iterator and the sequence, for elements that own their bytes") {
  item kept;
  {
    const auto parsed = parse<items>(items_wire);
    auto i = parsed->begin();
    ++i;
    kept = *i;
  }
  CHECK(kept.body == bytes(hex<"bbcc">()));
}

TEST_CASE("sequence: the first element may be bound to a reference") {
  const auto parsed = parse<items>(items_wire);
  const item& front = *parsed->begin();
  CHECK(front.kind == 1);
  CHECK(front.body == bytes(hex<"aa">()));
}

TEST_CASE("sequence: an arrow leads to the element") {
  const auto parsed = parse<items>(items_wire);
  CHECK(parsed->begin()->body == bytes(hex<"aa">()));
  const item one[] = {{5, hex<"ee">()}};
  CHECK(items(one).begin()->kind == 5);
}

TEST_CASE("sequence: sizes on the wire are exact, parsed or built") {
  CHECK((*parse<items>(items_wire)).wire_size() == 10);
  CHECK(numbers(three).wire_size() == 6);
  const opaque<1, 255> names[] = {hex<"aa">(), hex<"bbcc">()};
  CHECK(vector<opaque<1, 255>, 0, 255>(names).wire_size() == 5);
}

TEST_CASE("sequence: parsed elements are written again without decoding, built ones from their fields") {
  const auto parsed = parse<items>(items_wire);
  std::vector<item> copy(parsed->begin(), parsed->end());
  std::uint8_t out[16];
  CHECK(*serialize(*parsed, out) == bytes(items_wire));
  CHECK(*serialize(items(copy), out) == bytes(items_wire));
  copy[2].kind = 7;
  CHECK(*serialize(items(copy), out) == bytes(hex<"0a 01 01 aa 02 02 bbcc 07 01 dd">()));
}

}  // namespace
}  // namespace tlswire::test
