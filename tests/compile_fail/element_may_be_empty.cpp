// Hostile input could hold endlessly many elements that take no bytes.
// expect: tlswire: an element of this member of this struct may be empty
// expect: Inventory
// expect: things

#include <tlswire/wire.hpp>

struct Thing {
#ifndef BAD
  tlswire::uint8 weight = 0;
#endif
};
struct Inventory {
  tlswire::uint8 owner = 0;
  tlswire::vector<Thing, 0, 65535> things{};
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Inventory>(wire)); }
