#include <tlswire/inspect/schema.hpp>

#include <doctest/doctest.h>

#include <type_traits>

using namespace tlswire;

// The table is data: it can be copied, and stand in read-only memory.
static_assert(std::is_trivially_copyable_v<schema> && std::is_trivially_destructible_v<schema>);
static_assert(std::is_aggregate_v<schema>);

TEST_CASE("schema: a node says nothing until it is filled in") {
  constexpr schema none{};
  static_assert(none.count == 0 && none.inner == nullptr && none.fields == nullptr && none.cases == nullptr);
  static_assert(none.source.sibling == schema_source::none && none.source.read == nullptr);
  static_assert(none.height == 1 && !none.lacks_context);
  CHECK(none.name.empty());
}

TEST_CASE("schema: a table may be written by hand") {
  static constexpr schema byte{.kind = wire_kind::number, .min_size = 1, .max_size = 1, .width = 1};
  static constexpr schema_field fields[] = {{"first", &byte}, {"second", &byte}};
  static constexpr schema pair{.kind = wire_kind::structure,
                               .name = "Pair",
                               .min_size = 2,
                               .max_size = 2,
                               .count = 2,
                               .fields = fields};
  static_assert(pair.fields[1].name == "second" && pair.fields[1].type->width == 1);
  CHECK(pair.count == 2);
}
