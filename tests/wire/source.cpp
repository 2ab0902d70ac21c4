#include <tlswire/wire/source.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include <tlswire/wire/integer.hpp>

namespace tlswire::test {
namespace {

struct around {
  uint8 number = 1;
};
struct values {
  uint16 number = 2;
};
struct derived_values : values {
  uint8 more = 3;
};

static_assert(std::is_same_v<tlswire::detail::source_object<&values::number>, values>);
static_assert(std::is_same_v<tlswire::detail::source_member<&values::number>, uint16>);

TEST_CASE("a source is read in the struct around the kind, or else in the context") {
  const around parent{.number = 7};
  const values context{.number = 9};
  const trusted_state<values> state(context);
  CHECK(tlswire::detail::read_source<&around::number>(parent, state) == 7);
  CHECK(tlswire::detail::read_source<&values::number>(parent, state) == 9);
  CHECK(tlswire::detail::read_source<&values::number>(tlswire::detail::no_parent{}, state) == 9);
}

TEST_CASE("a source is found in a context that derives from its class") {
  const derived_values context{};
  const trusted_state<derived_values> state(context);
  CHECK(tlswire::detail::read_source<&values::number>(around{}, state) == 2);
  CHECK(tlswire::detail::read_source<&derived_values::more>(around{}, state) == 3);
}

TEST_CASE("a source of the class of both is the struct's") {
  const values parent{.number = 7};
  const trusted_state<values> state(values{.number = 9});
  CHECK(tlswire::detail::read_source<&values::number>(parent, state) == 7);
}

}  // namespace
}  // namespace tlswire::test
