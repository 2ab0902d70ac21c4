#include <tlswire/inspect/draft_node.hpp>

#include <doctest/doctest.h>

#include <tlswire/inspect/schema_of.hpp>

using namespace tlswire;

TEST_CASE("draft_node: a length is as wide as its prefix, and two bytes in an extension") {
  draft_node list;
  list.schema = &schema_of<opaque<0, 70000>>;
  CHECK(list.length_width() == 0);
  list.header = 3;
  CHECK(list.length_width() == 3);
  CHECK_FALSE(list.is_extension());

  draft_node one;
  one.schema = &detail::extension_schema;
  CHECK_FALSE(one.is_extension());
  CHECK(one.length_width() == 0);
  one.header = 4;
  CHECK(one.is_extension());
  CHECK(one.length_width() == 2);
}

TEST_CASE("draft_node: a number with children is none") {
  draft_node n;
  CHECK(n.is_leaf());
  CHECK_FALSE(n.is_number());
  n.width = 2;
  CHECK(n.is_number());
  n.first_child = 5;
  CHECK_FALSE(n.is_number());
}

TEST_CASE("draft_node: answers are true when all went well") {
  CHECK(edited{edit_status::done, 1});
  CHECK_FALSE(edited{});
  CHECK_FALSE(edited{edit_status::out_of_nodes});
  CHECK(written{});
  CHECK_FALSE(written{written::outcome::needs_room, 7});
}
