// The elements of a list that is itself an element are checked as well.
// expect: tlswire: an element of this type may be empty; give it a minimum size
// expect: Thing

#include <tlswire/wire.hpp>

struct Thing {
#ifndef BAD
  tlswire::uint8 weight = 0;
#endif
};
struct Inventory {
  tlswire::vector<tlswire::vector<Thing, 0, 255>, 0, 65535> things{};
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Inventory>(wire)); }
