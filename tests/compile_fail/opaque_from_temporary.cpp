// A view of a temporary vector would point to bytes that are gone.
// expect: deleted
// expect: bytes

#include <vector>

#include <tlswire/wire.hpp>

struct Message {
  tlswire::opaque<0, 255> body{};
};

std::vector<unsigned char> random_bytes();

std::size_t size() {
  Message message;
#ifdef BAD
  message.body = random_bytes();
#else
  const auto body = random_bytes();
  message.body = body;
#endif
  return tlswire::encoded_size(message);
}
