// A tail that may be empty could not be told from one that is missing.
// expect: tlswire: optional_tail<T> needs a T that takes at least one byte, or absent and empty look alike
// expect: Message

#include <tlswire/wire.hpp>

struct Nothing {
#ifndef BAD
  tlswire::uint8 something = 0;
#endif
};
struct Message {
  tlswire::uint8 kind = 0;
  tlswire::optional_tail<Nothing> tail{};
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Message>(wire)); }
