// A case that the selector can never have would be dead, or stand for another value.
// expect: tlswire: a case of a choice has a value that its selector cannot hold
// expect: Shape

#include <tlswire/wire.hpp>

struct Shape {
  tlswire::uint8 kind = 0;
#ifdef BAD
  tlswire::choice<&Shape::kind, tlswire::on<0x101, tlswire::uint16>> body{};
#else
  tlswire::choice<&Shape::kind, tlswire::on<0x01, tlswire::uint16>> body{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Shape>(wire)); }
