#include <tlswire/inspect/walk_place.hpp>

#include <doctest/doctest.h>

#include "support/text.hpp"

using tlswire::detail::walk_place;
using tlswire::detail::walk_siblings;

TEST_CASE("walk_place: the path to a place is that of the places around it") {
  const walk_place root;
  const walk_place list = root.member("extensions");
  const walk_place third = list.element(3);
  const walk_place body = third.member("key_share");
  const walk_place content = body.content();
  tlswire::parse_error error(tlswire::errc::truncated, 7);
  content.complete(error);
  CHECK(tlswire::test::path_text(error) == "extensions[3].key_share");
  CHECK(content.depth == 4);
  CHECK(third.part("extension_type").depth == third.depth);
  CHECK(body.after().depth == body.depth);
  CHECK(body.after().outer == &third);
}

TEST_CASE("walk_place: a path that is too deep is cut as that of the parser is") {
  walk_place places[16];
  tlswire::parse_error expected(tlswire::errc::truncated, 7);
  for (std::size_t i = 1; i < 16; ++i) places[i] = places[i - 1].element(i);
  for (std::size_t i = 16; --i > 0;) expected.enclose_index(i);
  tlswire::parse_error error(tlswire::errc::truncated, 7);
  places[15].complete(error);
  CHECK(error == expected);
  CHECK(error.cut());
}

TEST_CASE("walk_place: members keep their numbers for those that follow") {
  walk_siblings all{};
  const walk_place root;
  const walk_place second = root.member("second", all, 1);
  *second.value = 9;
  CHECK(all.values[1] == 9);
  CHECK(second.content().around == &all);
  CHECK(second.content().value == nullptr);
  CHECK(root.member("far", all, walk_siblings::most).value == nullptr);
}
