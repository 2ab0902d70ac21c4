// A C array of one element looks like one member.
// expect: tlswire: this member of this struct is a C array; use tlswire::array<T, N> or opaque<N>
// expect: Address
// expect: octets

#include <tlswire/wire.hpp>

struct Address {
  tlswire::uint8 family = 0;
#ifdef BAD
  tlswire::uint8 octets[1] = {};
#else
  tlswire::array<tlswire::uint8, 1> octets{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Address>(wire)); }
