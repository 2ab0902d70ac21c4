#include <tlswire/handshake/messages.hpp>

#include <doctest/doctest.h>

#include <type_traits>

namespace tlswire::test {
namespace {

template <class... M>
constexpr bool all_are_messages(type_list<M...>) {
  return (... && handshake_message_body<M>);
}
static_assert(all_are_messages(known_messages{}));

struct Note {
  uint8 text = 0;
  static constexpr HandshakeType msg_type{0xf0};
};
struct untyped {
  uint8 text = 0;
};
static_assert(handshake_message_body<Note> && !handshake_message_body<untyped> &&
              !handshake_message_body<uint8>);

// Two share a type, and their bytes tell them apart.
static_assert(HelloRetryRequest::msg_type == ServerHello::msg_type);
constexpr std::uint8_t of_neither[34] = {};
static_assert(ServerHello::matches(of_neither) && !HelloRetryRequest::matches(of_neither));

}  // namespace
}  // namespace tlswire::test
