// The elements of a list need a wire format.
// expect: tlswire: an element of this member of this struct has no wire format
// expect: Track
// expect: samples

#include <tlswire/wire.hpp>

struct Track {
  tlswire::uint8 channel = 0;
#ifdef BAD
  tlswire::vector<float, 0, 255> samples{};
#else
  tlswire::vector<tlswire::uint16, 0, 255> samples{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Track>(wire)); }
