// A C array looks like several members.
// expect: tlswire: a wire struct must not have a C array; use tlswire::array<T, N> or opaque<N>
// expect: Address

#include <tlswire/wire.hpp>

struct Address {
  tlswire::uint8 family = 0;
#ifdef BAD
  tlswire::uint8 octets[4] = {};
#else
  tlswire::array<tlswire::uint8, 4> octets{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Address>(wire)); }
