#include <tlswire/registry/registry.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include "../support/registry_checks.hpp"

// Enums of a user: one with a registry, one with a name of its own, one with both, one with neither.
namespace garden {

enum class Fruit : std::uint8_t { apple = 3, pear = 7, quince = 250 };

enum class Tool : std::uint8_t { spade, rake };
constexpr std::string_view name(Tool tool) { return tool == Tool::spade ? "a spade" : "another tool"; }

enum class Bird : std::uint16_t { wren = 1, owl = 2 };
constexpr std::string_view name(Bird) { return "a bird"; }

enum class Season : std::uint8_t { spring };

enum class Depth : std::int8_t { below = -4, surface = 0 };

enum class Plot : std::uint8_t { only = 9 };

}  // namespace garden

template <>
struct tlswire::registry<garden::Fruit> {
  using E = garden::Fruit;
  static constexpr registry_row<E> rows[] = {
      {E::apple, "apple"},
      {E::pear, "pear"},
      {E::quince, "quince"},
  };
  static constexpr bool is_grease(E value) noexcept { return static_cast<std::uint8_t>(value) == 100; }
};

template <>
struct tlswire::registry<garden::Bird> {
  using E = garden::Bird;
  static constexpr registry_row<E> rows[] = {{E::wren, "wren"}, {E::owl, "owl"}};
};

template <>
struct tlswire::registry<garden::Depth> {
  using E = garden::Depth;
  static constexpr registry_row<E> rows[] = {{E::below, "below"}, {E::surface, "surface"}};
};

template <>
struct tlswire::registry<garden::Plot> {
  static constexpr registry_row<garden::Plot> rows[] = {{garden::Plot::only, "only"}};
};

using namespace tlswire;
using namespace tlswire::test;
using garden::Bird;
using garden::Depth;
using garden::Fruit;
using garden::Plot;
using garden::Season;
using garden::Tool;

static_assert(registered_enum<Fruit> && registered_enum<Bird> && registered_enum<Plot>);
static_assert(!registered_enum<Tool> && !registered_enum<Season> && !registered_enum<int>);

template <class T>
concept has_name = requires(T value) {
  name(value);
};
template <class T>
concept has_grease = requires(T value) {
  is_grease(value);
};
static_assert(has_name<Fruit> && has_name<Tool>);
static_assert(!has_name<Season> && !has_name<int> && !has_grease<Tool>);

static_assert(name(Fruit::pear) == "pear");
static_assert(noexcept(name(Fruit::pear)) && noexcept(row_named<Fruit>("pear")));

TEST_CASE("registry: a user's enum gets every lookup from its specialisation") {
  check_rows<Fruit>();
  check_lookup<Fruit>();
  check_lookup<Bird>();
  check_enumerators<Fruit>();
}

TEST_CASE("registry: a name of the user's own is not ambiguous, with or without a registry beside it") {
  CHECK(name(Tool::spade) == "a spade");
  CHECK(name(Bird::owl) == "a bird");
  CHECK(tlswire::name(Bird::owl) == "owl");
}

TEST_CASE("registry: values below, between and above the rows have neither row nor name") {
  for (const int value : {0, 2, 4, 6, 8, 249, 251, 255}) {
    CAPTURE(value);
    CHECK(row_of(static_cast<Fruit>(value)) == nullptr);
    CHECK(name(static_cast<Fruit>(value)).empty());
    CHECK_FALSE(is_known(static_cast<Fruit>(value)));
  }
}

TEST_CASE("registry: a single row and a signed enum are searched as any other") {
  CHECK(name(Plot::only) == "only");
  CHECK_FALSE(is_known(Plot{8}));
  CHECK_FALSE(is_known(Plot{10}));
  CHECK(name(Depth::below) == "below");
  CHECK(name(Depth::surface) == "surface");
  CHECK_FALSE(is_known(Depth{-1}));
}

TEST_CASE("registry: a name is found whole and with its case, or not at all") {
  CHECK(row_named<Fruit>("apple")->value == Fruit::apple);
  CHECK(row_named<Fruit>("Apple") == nullptr);
  CHECK(row_named<Fruit>("appl") == nullptr);
  CHECK(row_named<Fruit>("apples") == nullptr);
}

TEST_CASE("registry: GREASE is what the specialisation says, and nothing where it says nothing") {
  CHECK(is_grease(Fruit{100}));
  CHECK_FALSE(is_grease(Fruit::apple));
  check_grease<Bird>(grease_none);
}

TEST_CASE("registry: the helpers of the tests read enumerators and identifiers correctly") {
  const auto fruits = enumerators<Fruit>();
  REQUIRE(fruits.size() == 3);
  CHECK(fruits[0].code == 3);
  CHECK(fruits[0].identifier == "apple");
  CHECK(fruits[2].code == 250);
  CHECK(fruits[2].identifier == "quince");
  CHECK(as_identifier("DHKEM(P-256, HKDF-SHA256)") == "DHKEM_P_256_HKDF_SHA256");
}
