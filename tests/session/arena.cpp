#include <tlswire/session/arena.hpp>

#include <doctest/doctest.h>

#include <vector>

namespace tlswire::session {
namespace {

TEST_CASE("arena: what is kept stays where it is, whatever comes after it") {
  arena kept(100000);
  std::vector<bytes> views;
  std::vector<std::uint8_t> data(1000);
  for (std::uint8_t i = 0; i < 50; ++i) {
    data.assign(1000, i);
    const auto view = kept.keep(data);
    REQUIRE(view.has_value());
    views.push_back(*view);
  }
  for (std::uint8_t i = 0; i < 50; ++i) {
    data.assign(1000, i);
    CHECK(views[i] == bytes(data));
  }
  CHECK(kept.used() == 50000);
}

TEST_CASE("arena: the limit holds, and is free again after clear") {
  arena kept(10);
  CHECK(kept.keep("12345678"_bytes).has_value());
  CHECK_FALSE(kept.keep("123"_bytes).has_value());
  CHECK(kept.keep("12"_bytes).has_value());
  CHECK(kept.keep({}).has_value());
  kept.clear();
  CHECK(kept.used() == 0);
  CHECK(kept.keep("1234567890"_bytes).has_value());
}

}  // namespace
}  // namespace tlswire::session
