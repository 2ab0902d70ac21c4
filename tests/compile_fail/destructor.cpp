// Values are copied as bytes of memory are.
// expect: tlswire: a wire struct must be trivially copyable
// expect: Handle

#include <tlswire/wire.hpp>

struct Handle {
  tlswire::uint8 number = 0;
#ifdef BAD
  constexpr ~Handle() {}
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Handle>(wire)); }
