#include <tlswire/wire/result.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <utility>

#include "support/constant.hpp"

namespace tlswire::test {
namespace {

struct value {
  int number = 0;
  int other = 0;
};

constexpr result<value> good = value{1, 2};
constexpr result<value> failed = parse_error{errc::truncated, 3, 4, 5};

static_assert(good && good.has_value() && good->number == 1 && (*good).other == 2 &&
              good.value().number == 1);
static_assert(!failed && !failed.has_value() && failed.error().offset == 3);

// What a result holds is read in place where the result has a name, and by value where it has none.
template <class R>
concept has_arrow = requires(R&& r) {
  static_cast<R&&>(r).operator->();
};
static_assert(has_arrow<result<value>&> && has_arrow<const result<value>&> && !has_arrow<result<value>>);
static_assert(std::is_same_v<decltype(*std::declval<result<value>&>()), const value&>);
static_assert(std::is_same_v<decltype(std::declval<const result<value>&>().value()), const value&>);
static_assert(std::is_same_v<decltype(std::declval<const result<value>&>().error()), const parse_error&>);
static_assert(std::is_same_v<decltype(*std::declval<result<value>>()), value>);
static_assert(std::is_same_v<decltype(std::declval<result<value>>().value()), value>);
static_assert(std::is_same_v<decltype(std::declval<result<value>>().error()), parse_error>);

// Reading what is not there stops the program.
static_assert(!is_constant<[] { return *result<value>(parse_error{errc::truncated, 0}); }>);
static_assert(!is_constant<[] { return result<value>(parse_error{errc::truncated, 0}).value(); }>);
static_assert(!is_constant<[] { return failed->number; }> && is_constant<[] { return good->number; }>);
static_assert(!is_constant<[] { return good.error().offset; }> &&
              is_constant<[] { return failed.error().offset; }>);
static_assert(!is_constant<[] { return result<value>(value{}).error().offset; }>);

static_assert(std::is_trivially_copyable_v<result<value>>);
static_assert(!std::is_convertible_v<result<value>, bool>, "only where a condition is asked for");

TEST_CASE("a result is copied with what it holds") {
  result<value> copy = good;
  CHECK(copy->other == 2);
  copy = failed;
  CHECK_FALSE(copy.has_value());
  CHECK(copy.error() == failed.error());
  copy = value{7, 8};
  REQUIRE(copy);
  CHECK(copy->number == 7);
}

TEST_CASE("the engine fills a result in place") {
  using access = result_access<value>;
  result<value> r = access::empty();
  CHECK_FALSE(r);
  access::value(r).number = 9;
  access::succeed(r);
  REQUIRE(r);
  CHECK(r->number == 9);
}

}  // namespace
}  // namespace tlswire::test
