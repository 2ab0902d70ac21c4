#include <tlswire/record/framed.hpp>

#include <doctest/doctest.h>

#include <utility>

#include "support/constant.hpp"

namespace tlswire::test {
namespace {

constexpr auto three_more = framed<int>::more(3);
constexpr framed<int> seven{7};
constexpr framed<int> wrong{parse_error(errc::truncated, 3, 2, 1)};

// Just one of three.
static_assert(!three_more && !three_more.has_value() && three_more.need_more() == 3);
static_assert(seven && seven.has_value() && seven.need_more() == 0);
static_assert(!wrong && !wrong.has_value() && wrong.need_more() == 0);
static_assert(*seven == 7 && *seven.operator->() == 7 && *framed<int>(8) == 8 && wrong.error().offset == 3);

// What is not there cannot be read.
static_assert(!is_constant<[] { return *three_more; }> && !is_constant<[] { return *wrong; }>);
static_assert(!is_constant<[] { return three_more.error().offset; }>);
static_assert(!is_constant<[] { return seven.error().offset; }>);
static_assert(is_constant<[] { return *seven; }> && is_constant<[] { return wrong.error().offset; }>);

// A member of a temporary would dangle.
template <class F>
concept has_arrow = requires(F&& f) {
  std::forward<F>(f).operator->();
};
static_assert(has_arrow<const framed<int>&> && !has_arrow<framed<int>>);

}  // namespace
}  // namespace tlswire::test
