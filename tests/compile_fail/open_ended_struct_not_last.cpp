// A struct that ends in what takes all that is left stands last.
// expect: tlswire: this member of this struct runs to the end of its container, and another member follows
// expect: Packet
// expect: inner_part

#include <tlswire/wire.hpp>

struct Inner {
  tlswire::uint8 kind = 0;
  tlswire::optional_tail<tlswire::uint16> tail{};
};
struct Packet {
#ifdef BAD
  Inner inner_part{};
#else
  tlswire::length_prefixed<tlswire::uint8, Inner> inner_part{};
#endif
  tlswire::uint8 checksum = 0;
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Packet>(wire)); }
