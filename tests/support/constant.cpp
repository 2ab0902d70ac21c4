#include "support/constant.hpp"

namespace tlswire::test {
namespace {

void not_constexpr() {}

static_assert(is_constant<[] { return 1; }>);
static_assert(!is_constant<[] { not_constexpr(); }>);
static_assert(!is_constant<[] { __builtin_trap(); }>);
static_assert(!is_constant<[] { throw 1; }>);

}  // namespace
}  // namespace tlswire::test
