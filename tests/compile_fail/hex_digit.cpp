// A test's hex dump is checked when it is compiled.
// expect: hex: only hex digits and white space

#include "support/hex.hpp"

#ifdef BAD
constexpr auto wire = tlswire::test::hex<"03 0g">();
#else
constexpr auto wire = tlswire::test::hex<"03 0f">();
#endif

unsigned get() { return wire[1]; }
