// A member of a temporary result would dangle at the end of the statement.
// expect-gcc: use of deleted function
// expect-clang: overload resolution selected deleted operator '->'
// expect: result

#include <tlswire/wire.hpp>

struct Message {
  tlswire::array<tlswire::uint8, 4> body{};
};

unsigned first(tlswire::bytes wire) {
#ifdef BAD
  return tlswire::parse<Message>(wire)->body[0];
#else
  const auto message = tlswire::parse<Message>(wire);
  return message->body[0];
#endif
}
