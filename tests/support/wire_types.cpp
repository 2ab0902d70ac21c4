#include "support/wire_types.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <type_traits>

namespace tlswire::test {
namespace {

/// Whether the body of each extension in each message is in a list.
template <class List>
struct holds;
template <class... T>
struct holds<type_list<T...>> {
  template <class Body>
  static constexpr bool one = (... || std::is_same_v<Body, T>);
  template <class... In>
  static constexpr bool bodies_of(const bodies<In...>*) {
    return (... && body_of(static_cast<const In*>(nullptr)));
  }
  template <class Message, class Body, versions V, roles R>
  static constexpr bool body_of(const in<Message, Body, V, R>*) {
    return one<Body>;
  }
};
TEST_CASE("the list of wire types holds every body of every extension, and every message") {
  for_each_type(known_extensions{}, []<class E>() {
    CAPTURE(type_name<E>);
    CHECK(holds<wire_types>::bodies_of(static_cast<const typename E::bodies*>(nullptr)));
  });
  for_each_type(known_messages{}, []<class M>() { CHECK(holds<wire_types>::one<M>); });
}

TEST_CASE("an example is longer than the least, but for types without members") {
  std::size_t count = 0;
  for_each_type(wire_types{}, [&]<class T>() {
    CAPTURE(type_name<T>);
    ++count;
    CHECK(example<T>::wire.size() >= min_size<T>);
    CHECK((example<T>::wire.size() > 0 || std::is_empty_v<T>));
  });
  CHECK(count == 250);
}

}  // namespace
}  // namespace tlswire::test
