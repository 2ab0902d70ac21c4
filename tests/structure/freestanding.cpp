// What a bare-metal user does with the library; freestanding_symbols.py reads what the object needs.

#include <tlswire/tls.hpp>

extern "C" int tlswire_freestanding(const unsigned char* data, decltype(sizeof 0) size) {
  return data != nullptr && size != 0;
}
