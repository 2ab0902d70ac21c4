#include <tlswire/handshake/found.hpp>

#include <doctest/doctest.h>

#include <utility>

#include "support/constant.hpp"

namespace tlswire::test {
namespace {

constexpr found<int> nothing{};
constexpr found<int> seven{7};
constexpr found<int> wrong{parse_error(errc::truncated, 3, 2, 1)};

// Just one of three.
static_assert(nothing.absent() && !nothing.has_value() && !nothing.malformed() && !nothing);
static_assert(!seven.absent() && seven.has_value() && !seven.malformed() && seven);
static_assert(!wrong.absent() && !wrong.has_value() && wrong.malformed() && !wrong);

static_assert(*seven == 7 && seven.value() == 7 && *seven.operator->() == 7 && *found<int>(8) == 8);
static_assert(wrong.error().offset == 3);

// What is not there cannot be read.
static_assert(!is_constant<[] { return *nothing; }> && !is_constant<[] { return nothing.value(); }>);
static_assert(!is_constant<[] { return *wrong; }> && !is_constant<[] { return *wrong.operator->(); }>);
static_assert(!is_constant<[] { return nothing.error().offset; }>);
static_assert(!is_constant<[] { return seven.error().offset; }>);
static_assert(is_constant<[] { return *seven; }> && is_constant<[] { return wrong.error().offset; }>);

// A member of a temporary would dangle.
template <class F>
concept has_arrow = requires(F&& f) {
  std::forward<F>(f).operator->();
};
static_assert(has_arrow<const found<int>&> && !has_arrow<found<int>>);

}  // namespace
}  // namespace tlswire::test
