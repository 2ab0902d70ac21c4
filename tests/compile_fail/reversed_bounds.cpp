// The floor comes before the ceiling.
// expect: tlswire: the bounds of this member of this struct are reversed; write <floor, ceiling> as in <0, 32>
// expect: Session
// expect: session_id

#include <tlswire/wire.hpp>

struct Session {
  tlswire::uint8 number = 0;
#ifdef BAD
  tlswire::opaque<32, 0> session_id{};
#else
  tlswire::opaque<0, 32> session_id{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Session>(wire)); }
