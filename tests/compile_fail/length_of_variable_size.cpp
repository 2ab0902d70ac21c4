// A length prefix is a number of fixed width.
// expect: tlswire: the length of length_prefixed is one of uint8, uint16, uint24 and uint32
// expect: Frame
// expect: boxed_number

#include <tlswire/wire.hpp>

struct Frame {
#ifdef BAD
  tlswire::length_prefixed<tlswire::varint, tlswire::uint16> boxed_number{};
#else
  tlswire::length_prefixed<tlswire::uint24, tlswire::uint16> boxed_number{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Frame>(wire)); }
