#include <tlswire/inspect/json_value.hpp>

#include <doctest/doctest.h>

#include "inspect/nlohmann_value.hpp"

using namespace tlswire;
using tlswire::test::nlohmann_value;

static_assert(json_value<nlohmann_value<nlohmann::json>>);
static_assert(json_value<nlohmann_value<nlohmann::ordered_json>>);
static_assert(!json_value<int>);

TEST_CASE("json_value: the adapter of the tests tells the kinds apart") {
  const auto json = nlohmann::json::parse(R"({"a": [1, -1, 1.5, true, null, "x"], "b": {}})");
  const nlohmann_value<nlohmann::json> value(json);
  CHECK(value.kind() == json_kind::object);
  CHECK(value.size() == 2);
  CHECK(value.key(1) == "b");
  CHECK(value.member("c").kind() == json_kind::null);
  const auto list = value.member("a");
  CHECK(list.kind() == json_kind::array);
  const json_kind kinds[] = {json_kind::number, json_kind::other, json_kind::other,
                             json_kind::other,  json_kind::null,  json_kind::text};
  for (std::size_t i = 0; i < 6; ++i) CHECK(list.element(i).kind() == kinds[i]);
  CHECK(list.element(0).number() == 1);
  CHECK(list.element(5).text() == "x");
}
