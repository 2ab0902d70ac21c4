// What takes all that is left stands last.
// expect: tlswire: this member of this struct runs to the end of its container, and another member follows
// expect: Packet
// expect: payload

#include <tlswire/wire.hpp>

struct Packet {
  tlswire::uint8 kind = 0;
#ifdef BAD
  tlswire::rest<> payload{};
#else
  tlswire::opaque<0, 255> payload{};
#endif
  tlswire::uint8 checksum = 0;
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Packet>(wire)); }
