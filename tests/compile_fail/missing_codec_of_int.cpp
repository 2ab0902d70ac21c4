// A number with a sign, whose width depends on the machine, is no wire type.
// expect: tlswire: this member of this struct has no wire format. Use uint8 ... uint64, varint, an enum class
// expect: Counter
// expect: how_many

#include <tlswire/wire.hpp>

struct Counter {
#ifdef BAD
  int how_many = 0;
#else
  tlswire::uint32 how_many = 0;
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Counter>(wire)); }
