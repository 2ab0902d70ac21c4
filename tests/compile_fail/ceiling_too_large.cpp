// A length prefix has at most four bytes.
// expect: tlswire: the ceiling of this member of this struct does not fit into a length prefix of 4 bytes
// expect: Upload
// expect: content

#include <tlswire/wire.hpp>

struct Upload {
#ifdef BAD
  tlswire::opaque<0, 4294967296> content{};
#else
  tlswire::opaque<0, 4294967295> content{};
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Upload>(wire)); }
