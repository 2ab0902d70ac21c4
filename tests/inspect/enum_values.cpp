#include <tlswire/inspect/enum_values.hpp>

#include <doctest/doctest.h>

#include <tlswire/registry/named_group.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;
using tlswire::detail::set_values;

enum class nameless : std::uint8_t { a };

namespace {

template <class E>
schema values_of() {
  schema s;
  set_values<E>(s);
  return s;
}

}  // namespace

TEST_CASE("set_values: of a registry, every value in its order") {
  const schema s = values_of<NamedGroup>();
  REQUIRE(s.count == std::size(registry<NamedGroup>::rows));
  CHECK(s.value_at(0) == 0);
  CHECK(s.value_name(s.value_at(1)) == "sect163k1");
  CHECK(s.value_at(s.count - 1) == 0xff02);
  CHECK(s.is_grease(0x1a1a));
  CHECK_FALSE(s.is_grease(0x1a1b));
}

TEST_CASE("set_values: an enum with names of its own has these, and no list; others have nothing") {
  const schema s = values_of<test::every_kind::Color>();
  CHECK(s.value_name(2) == "green");
  CHECK(s.value_name(3).empty());
  CHECK((s.value_at == nullptr && s.count == 0 && s.is_grease == nullptr));
  CHECK((values_of<nameless>().value_name == nullptr));
}
