#include <tlswire/inspect/draft_tree.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>

#include <tlswire/inspect/schema_of.hpp>

using namespace tlswire;
using tlswire::detail::draft_tree;

namespace {

constexpr std::size_t none = draft_node::none;

draft_node with(std::uint64_t value) {
  draft_node n;
  n.schema = &detail::undecoded_schema;
  n.value = value;
  return n;
}
std::size_t add(draft_tree& tree, std::size_t parent, std::uint64_t value) {
  const std::size_t at = tree.take(with(value));
  REQUIRE(at != none);
  tree.link(at, parent);
  return at;
}
/// `1(2 3(4))`
std::string text(const draft_tree& tree, std::size_t at) {
  std::string out = std::to_string(tree[at].value);
  if (tree[at].is_leaf()) return out;
  out += "(";
  std::size_t before = none;
  for (std::size_t c = tree[at].first_child; c != none; c = tree[c].next) {
    CHECK(tree[c].parent == at);
    CHECK(tree[c].previous == before);
    if (before != none) out += " ";
    out += text(tree, c);
    before = c;
  }
  CHECK(tree[at].last_child == before);
  return out + ")";
}

}  // namespace

TEST_CASE("draft_tree: parts are linked last or before another, and unlinked") {
  std::array<draft_node, 8> storage;
  draft_tree tree(storage);
  const std::size_t one = add(tree, none, 1);
  CHECK(tree.first(none) == one);
  const std::size_t two = add(tree, one, 2);
  const std::size_t three = add(tree, one, 3);
  add(tree, three, 4);
  CHECK(text(tree, one) == "1(2 3(4))");
  const std::size_t five = tree.take(with(5));
  tree.link(five, one, two);
  CHECK(text(tree, one) == "1(5 2 3(4))");
  tree.unlink(two);
  CHECK(text(tree, one) == "1(5 3(4))");
  tree.link(two, three);
  CHECK(text(tree, one) == "1(5 3(4 2))");
  CHECK(tree.is_within(two, one));
  CHECK(tree.is_within(two, two));
  CHECK_FALSE(tree.is_within(five, three));
}

TEST_CASE("draft_tree: what is released can be taken again, and no more") {
  std::array<draft_node, 6> storage;
  draft_tree tree(storage);
  const std::size_t one = add(tree, none, 1);
  const std::size_t two = add(tree, one, 2);
  const std::size_t three = add(tree, two, 3);
  add(tree, three, 4);
  add(tree, two, 5);
  const std::size_t six = add(tree, one, 6);
  CHECK(tree.take(with(7)) == none);
  tree.unlink(two);
  tree.release(two);
  CHECK(text(tree, one) == "1(6)");
  CHECK_FALSE(tree.holds(two));
  CHECK_FALSE(tree.holds(three));
  CHECK(tree.holds(six));
  for (std::uint64_t i = 0; i < 4; ++i) add(tree, six, 10 + i);
  CHECK(text(tree, one) == "1(6(10 11 12 13))");
  CHECK(tree.take(with(7)) == none);
}

TEST_CASE("draft_tree: next goes through a part, and says what is done") {
  std::array<draft_node, 8> storage;
  draft_tree tree(storage);
  const std::size_t one = add(tree, none, 1);
  const std::size_t two = add(tree, one, 2);
  add(tree, add(tree, two, 3), 4);
  add(tree, one, 5);
  std::string seen;
  for (std::size_t at = one; at != none;) {
    seen += "+" + std::to_string(tree[at].value);
    at = tree.next(at, one, [&](std::size_t left) { seen += "-" + std::to_string(tree[left].value); });
  }
  CHECK(seen == "+1+2+3+4-4-3-2+5-5");
}

TEST_CASE("draft_tree: a copy is whole, or nothing is taken") {
  std::array<draft_node, 10> storage;
  draft_tree tree(storage);
  const std::size_t one = add(tree, none, 1);
  const std::size_t two = add(tree, one, 2);
  add(tree, add(tree, two, 3), 4);
  add(tree, two, 5);
  add(tree, one, 6);
  const std::size_t copy = tree.copy(tree, two);
  REQUIRE(copy != none);
  CHECK(text(tree, copy) == "2(3(4) 5)");
  CHECK(tree[copy].parent == none);
  CHECK(text(tree, one) == "1(2(3(4) 5) 6)");
  CHECK(tree.copy(tree, one) == none);
  tree.release(copy);
  const std::size_t again = tree.copy(tree, two);
  REQUIRE(again != none);
  CHECK(text(tree, again) == "2(3(4) 5)");
}
