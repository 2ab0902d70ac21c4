// The elements of an array do not see the struct around the array.
// expect: tlswire: an element of this member of this struct depends on the struct around it or on the context
// expect: Table
// expect: rows

#include <tlswire/wire.hpp>

struct Table {
  tlswire::uint8 width = 0;
#ifdef BAD
  tlswire::array<tlswire::sized<tlswire::rest<>, &Table::width>, 2> rows{};
#else
  tlswire::array<tlswire::opaque<0, 255>, 2> rows{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Table>(wire)); }
