// An enum needs an unsigned type below it, which says how many bytes it takes.
// expect: tlswire: this member of this struct has no wire format
// expect: Painting
// expect: background

#include <tlswire/wire.hpp>

#ifdef BAD
enum class Color { red };
#else
enum class Color : tlswire::uint8 { red };
#endif

struct Painting {
  Color background{};
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Painting>(wire)); }
