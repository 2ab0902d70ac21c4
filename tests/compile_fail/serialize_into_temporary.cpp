// The bytes that were written would be gone.
// expect-gcc: no matching function for call to
// expect-clang: no matching function for call to 'serialize'
// expect: serialize

#include <array>

#include <tlswire/wire.hpp>

struct Message {
  tlswire::uint8 kind = 0;
};

tlswire::bytes written(const Message& message, std::array<unsigned char, 9>& buffer) {
#ifdef BAD
  buffer = {};
  return *tlswire::serialize(message, std::array<unsigned char, 9>{});
#else
  return *tlswire::serialize(message, buffer);
#endif
}
