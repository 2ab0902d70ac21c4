#pragma once

#include <type_traits>

namespace tlswire::test {

/// Whether the compiler can evaluate `F()`: an operation that stops the program is no constant expression.
///
///     static_assert(!is_constant<[] { return uint24(0x1000000); }>);
template <auto F>
concept is_constant = requires {
  typename std::bool_constant<(void(F()), true)>;
};

}  // namespace tlswire::test
