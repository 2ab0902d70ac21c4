// The floor comes before the ceiling, in a vector as well.
// expect: tlswire: the bounds of this member of this struct are reversed
// expect: Offer
// expect: suites

#include <tlswire/wire.hpp>

struct Offer {
#ifdef BAD
  tlswire::vector<tlswire::uint16, 254, 2> suites{};
#else
  tlswire::vector<tlswire::uint16, 2, 254> suites{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Offer>(wire)); }
