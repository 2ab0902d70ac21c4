#include <tlswire/wire/error.hpp>

#include <doctest/doctest.h>

#include <string>
#include <type_traits>
#include <vector>

#include "support/text.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_trivially_copyable_v<parse_error>);
static_assert(parse_error{}.code == errc::none && parse_error{}.depth() == 0 && !parse_error{}.cut());
static_assert(parse_error{errc::truncated, 1, 2, 3}.offset == 1 &&
              parse_error{errc::truncated, 1, 2, 3}.declared == 2 &&
              parse_error{errc::truncated, 1, 2, 3}.available == 3);
static_assert(name(errc::truncated) == "truncated" && name(errc{200}).empty());

constexpr parse_error error_in(const char* member, std::size_t index) {
  parse_error e{errc::truncated, 1, 2, 3};
  e.enclose(member);
  e.enclose_index(index);
  return e;
}
static_assert(error_in("a", 7).depth() == 2);
static_assert(error_in("a", 7).segment(0) == path_segment{{}, 7} &&
              error_in("a", 7).segment(1) == path_segment{"a", 0});
static_assert(error_in("a", 7) == error_in("a", 7) && error_in("a", 7) != error_in("b", 7) &&
              error_in("a", 7) != error_in("a", 8));

TEST_CASE("every error code has a name of its own") {
  std::vector<std::string> seen;
  for (unsigned i = 0; !name(errc(i)).empty(); ++i) {
    const std::string text(name(errc(i)));
    for (const std::string& other : seen) CHECK(text != other);
    seen.push_back(text);
  }
  CHECK(seen.front() == "none");
  CHECK(seen.back() == name(errc::illegal_case));
}

TEST_CASE("segments are added outside those that are there, and read from the outermost") {
  parse_error e{errc::length_overrun, 9};
  e.enclose("inner");
  e.enclose_index(0);
  e.enclose("outer");
  REQUIRE(e.depth() == 3);
  CHECK(e.segment(0) == path_segment{"outer", 0});
  CHECK(e.segment(1) == path_segment{{}, 0});
  CHECK(e.segment(2) == path_segment{"inner", 0});
}

TEST_CASE("a path keeps the innermost segments when there are too many") {
  parse_error e{errc::truncated, 0};
  for (std::size_t i = 0; i < parse_error::max_depth; ++i) e.enclose_index(i);
  CHECK_FALSE(e.cut());
  CHECK(e.depth() == parse_error::max_depth);
  e.enclose("too much");
  CHECK(e.cut());
  CHECK(e.depth() == parse_error::max_depth);
  CHECK(e.segment(0) == path_segment{{}, parse_error::max_depth - 1});
  e.enclose_index(99);
  CHECK(e.segment(0) == path_segment{{}, parse_error::max_depth - 1});
}

static_assert(path_segment{"a", 1} == path_segment{"a", 1} && path_segment{"a", 1} != path_segment{"a", 2} &&
              path_segment{"a", 1} != path_segment{"b", 1});

TEST_CASE("an error seen from some bytes before is the same at a later byte") {
  const parse_error later = error_in("a", 7).shifted(40);
  CHECK(error_text(later) == "truncated at 41 in '[7].a', declared 2, available 3");
}

TEST_CASE("an error that is cleared says nothing") {
  parse_error e = error_in("a", 7);
  for (std::size_t i = 0; i < 20; ++i) e.enclose_index(i);
  e.clear();
  CHECK(e == parse_error{errc::none, 0});
  CHECK(e.depth() == 0);
  CHECK_FALSE(e.cut());
}

TEST_CASE("errors are equal when every part is, names by their text") {
  const parse_error e = error_in("name", 7);
  const std::string same = "name";
  parse_error copy{errc::truncated, 1, 2, 3};
  copy.enclose(same.c_str());
  copy.enclose_index(7);
  CHECK(e == copy);
  const auto differs = [&](auto&& change) {
    parse_error other = e;
    change(other);
    return !(e == other);
  };
  CHECK(differs([](parse_error& o) { o.code = errc::trailing_data; }));
  CHECK(differs([](parse_error& o) { o.offset = 9; }));
  CHECK(differs([](parse_error& o) { o.declared = 9; }));
  CHECK(differs([](parse_error& o) { o.available = 9; }));
  CHECK(differs([](parse_error& o) { o.enclose("more"); }));
  CHECK_FALSE(error_in("a", 0) == [] {
    parse_error e2{errc::truncated, 1, 2, 3};
    e2.enclose("a");
    e2.enclose("");
    return e2;
  }());
}

}  // namespace
}  // namespace tlswire::test
