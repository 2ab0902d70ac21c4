// More than 32 members are nested, or named by fields.
// expect: tlswire: a wire struct may have up to 32 members; nest them, or specialize tlswire::fields
// expect: Large

#include <tlswire/wire.hpp>

using tlswire::uint8;

struct Large {
  uint8 a0{}, a1{}, a2{}, a3{}, a4{}, a5{}, a6{}, a7{}, a8{}, a9{}, a10{}, a11{}, a12{}, a13{}, a14{}, a15{};
  uint8 b0{}, b1{}, b2{}, b3{}, b4{}, b5{}, b6{}, b7{}, b8{}, b9{}, b10{}, b11{}, b12{}, b13{}, b14{}, b15{};
#ifdef BAD
  uint8 c0{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Large>(wire)); }
