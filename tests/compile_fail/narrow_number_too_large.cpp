// A number of 24 bits does not hold 2^24.
// expect-gcc: call to non-'constexpr' function
// expect-clang: must be initialized by a constant expression
// expect: trap

#include <tlswire/wire.hpp>

#ifdef BAD
constexpr tlswire::uint24 length = 0x1000000;
#else
constexpr tlswire::uint24 length = 0xffffff;
#endif

unsigned get() { return length; }
