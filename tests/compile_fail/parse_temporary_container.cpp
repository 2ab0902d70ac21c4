// The views in the value would point into a vector that is gone.
// expect-gcc: use of deleted function
// expect-clang: call to deleted function 'parse'
// expect: parse

#include <vector>

#include <tlswire/wire.hpp>

struct Message {
  tlswire::opaque<0, 255> body{};
};

std::vector<unsigned char> received();

std::size_t size() {
#ifdef BAD
  const auto message = tlswire::parse<Message>(received());
#else
  const auto wire = received();
  const auto message = tlswire::parse<Message>(wire);
#endif
  return message->body.size();
}
