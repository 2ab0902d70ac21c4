// An element is decoded when the context is gone, even where the struct that it is does not ask for it directly.
// expect: tlswire: an element of a vector or a rest depends on a value of the context
// expect: Settings

#include <tlswire/wire.hpp>

struct Settings {
  tlswire::uint8 length = 0;
};
struct Entry {
  tlswire::uint8 number = 0;
#ifdef BAD
  tlswire::sized<tlswire::rest<>, &Settings::length> content{};
#else
  tlswire::opaque<0, 255> content{};
#endif
};
struct Directory {
  tlswire::vector<Entry, 0, 255> entries{};
};

unsigned sum(tlswire::bytes wire) {
  const auto parsed = tlswire::parse<Directory>(wire, Settings{3});
  unsigned total = 0;
  for (const Entry& entry : parsed->entries) total += entry.number;
  return total;
}
