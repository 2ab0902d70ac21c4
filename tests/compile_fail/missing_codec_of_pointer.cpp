// A pointer is no wire type.
// expect: tlswire: this member of this struct has no wire format
// expect: Node
// expect: next_node

#include <tlswire/wire.hpp>

struct Node {
  tlswire::uint8 value = 0;
#ifdef BAD
  const Node* next_node = nullptr;
#else
  tlswire::uint64 next_node = 0;
#endif
};

bool accepted(tlswire::bytes wire) { return bool(tlswire::parse<Node>(wire)); }
