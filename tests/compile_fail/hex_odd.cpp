// A test's hex dump has whole bytes.
// expect: hex: an odd number of digits

#include "support/hex.hpp"

#ifdef BAD
constexpr auto wire = tlswire::test::hex<"03 030">();
#else
constexpr auto wire = tlswire::test::hex<"03 03">();
#endif

unsigned get() { return wire[1]; }
