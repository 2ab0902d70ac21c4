#include "support/read_handshake.hpp"

#include <tlswire/wire/parse.hpp>

namespace tlswire::test {

result<Handshake> read_handshake(bytes message, const context<>& context) {
  return parse<Handshake>(message, context);
}

}  // namespace tlswire::test
