#include <tlswire/inspect/walk_sink.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace tlswire;

namespace {

struct listener {
  std::string heard;
  void enter(const walk_node& node) { heard += "+" + std::to_string(node.offset); }
  void leave(const walk_node& node) { heard += "-" + std::to_string(node.offset); }
  void violation(const parse_error& error, std::size_t depth) {
    heard += "!" + std::to_string(error.offset) + "@" + std::to_string(depth);
  }
};

}  // namespace

TEST_CASE("walk_sink: hands everything to the object it was made from, and owns nothing") {
  listener there;
  const walk_sink sink(there);
  walk_node node{};
  node.offset = 5;
  sink.enter(node);
  sink.violation(parse_error(errc::truncated, 6), 2);
  sink.leave(node);
  CHECK(there.heard == "+5!6@2-5");
  static_assert(sizeof(walk_sink) <= 4 * sizeof(void*));
}

TEST_CASE("walk_node: the content is what stands behind the header") {
  constexpr std::uint8_t data[] = {0, 2, 7, 8};
  walk_node node{};
  node.wire = data;
  node.header = 2;
  CHECK(node.content() == bytes(data).sub(2));
}
