// The alternatives of a choice need a wire format.
// expect: tlswire: this type has no wire format
// expect: Shape
// expect-gcc: void*
// expect-clang: void *

#include <tlswire/wire.hpp>

struct Shape {
  tlswire::uint8 kind = 0;
#ifdef BAD
  tlswire::choice<&Shape::kind, tlswire::on<1, void*>> body{};
#else
  tlswire::choice<&Shape::kind, tlswire::on<1, tlswire::uint16>> body{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Shape>(wire)); }
