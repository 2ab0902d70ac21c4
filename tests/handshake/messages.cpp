#include <tlswire/handshake/messages.hpp>

#include <doctest/doctest.h>

#include <cstddef>
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

/// Whether one of `A` and `B` would never be looked at, where both stand.
template <class A, class B>
constexpr bool collide(const negotiated& n) {
  if constexpr (tlswire::detail::distinguished<A> && tlswire::detail::distinguished<B>) {
    return false;
  } else {
    bool both = A::msg_type == B::msg_type;
    if constexpr (tlswire::detail::versioned<A>) both = both && A::stands_in(n);
    if constexpr (tlswire::detail::versioned<B>) both = both && B::stands_in(n);
    return both;
  }
}
template <class A, class... B>
constexpr std::size_t collisions_of(const negotiated& n) {
  return (std::size_t{0} + ... + (collide<A, B>(n) ? 1 : 0));
}
template <class... M>
constexpr std::size_t collisions(type_list<M...>, const negotiated& n) {
  // Each message collides with itself.
  return (std::size_t{0} + ... + collisions_of<M, M...>(n));
}
template <class... M>
constexpr std::size_t standing(type_list<M...>, const negotiated& n) {
  return (std::size_t{0} + ... + (collide<M, M>(n) ? 1 : 0));
}

TEST_CASE("of the forms of a message one stands, in each version and under each key exchange") {
  for (const auto& version : registry<ProtocolVersion>::rows) {
    for (const auto& exchange : registry<KeyExchangeAlgorithm>::rows) {
      CAPTURE(version.name);
      CAPTURE(exchange.name);
      const negotiated n{.version = version.value, .key_exchange = exchange.value};
      CHECK(collisions(known_messages{}, n) == standing(known_messages{}, n));
    }
  }
}

/// Which of the forms stands: the index in the list, or that of none.
template <class... M>
constexpr std::size_t form_in(ProtocolVersion version) {
  std::size_t index = 0;
  (void)(... || (M::stands_in({.version = version}) || (++index, false)));
  return index;
}
constexpr std::size_t hello_in(ProtocolVersion version) {
  return form_in<ClientHello, dtls::ClientHello>(version);
}
using V = ProtocolVersion;
static_assert(hello_in(V::SSLv3) == 0 && hello_in(V::TLSv1_0) == 0 && hello_in(V::TLSv1_1) == 0 &&
              hello_in(V::TLSv1_2) == 0 && hello_in(V::TLSv1_3) == 0);
static_assert(hello_in(V::DTLSv1_0) == 1 && hello_in(V::DTLSv1_2) == 1 && hello_in(V::DTLSv1_3) == 1);
static_assert(form_in<Certificate>(V::TLSv1_3) == 0 && form_in<Certificate>(V::DTLSv1_3) == 0 &&
              form_in<Certificate>(V::TLSv1_2) == 1 && form_in<Certificate>(V::DTLSv1_2) == 1);

}  // namespace
}  // namespace tlswire::test
