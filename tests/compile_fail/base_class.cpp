// A struct with a base class cannot be taken apart.
// expect: tlswire: a wire struct must not have a base class; make it a member, or specialize tlswire::fields
// expect: Derived

#include <tlswire/wire.hpp>

struct Header {
  tlswire::uint8 kind = 0;
};
#ifdef BAD
struct Derived : Header {
  tlswire::uint16 value = 0;
};
#else
struct Derived {
  Header header{};
  tlswire::uint16 value = 0;
};
#endif

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Derived>(wire)); }
