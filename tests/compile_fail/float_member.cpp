// A floating-point number has no wire format.
// expect: tlswire: this member of this struct is a floating-point number
// expect: Measurement
// expect: ratio

#include <tlswire/wire.hpp>

struct Measurement {
  tlswire::uint8 number = 0;
#ifdef BAD
  float ratio = 0;
#else
  tlswire::uint32 ratio = 0;
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Measurement>(wire)); }
