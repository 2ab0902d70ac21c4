// An element that runs to the end of its container would take the elements behind it.
// expect: tlswire: an element of this member of this struct runs to the end of its container
// expect: Mailbox
// expect: letters

#include <tlswire/wire.hpp>

struct Letter {
  tlswire::uint8 sender = 0;
#ifdef BAD
  tlswire::optional_tail<tlswire::uint8> stamp{};
#else
  tlswire::uint8 stamp{};
#endif
};
struct Mailbox {
  tlswire::vector<Letter, 0, 255> letters{};
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Mailbox>(wire)); }
