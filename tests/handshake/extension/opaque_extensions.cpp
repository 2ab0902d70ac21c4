#include <tlswire/handshake/extension/opaque_extensions.hpp>

#include <doctest/doctest.h>

#include <iterator>

#include <tlswire/handshake/extensions.hpp>

namespace tlswire::test {
namespace {

template <class... E>
bool decoded(ExtensionType type, type_list<E...>) {
  return (... || (E::type == type));
}

TEST_CASE(
    "opaque_extensions: TLMSP's three and the plaintext sequence numbers', ascending, each with a reason") {
  CHECK(std::size(opaque_extensions) == 4);
  CHECK(opaque_extensions[0].type == ExtensionType{36});
  CHECK(opaque_extensions[1].type == ExtensionType{37});
  CHECK(opaque_extensions[2].type == ExtensionType{38});
  CHECK(opaque_extensions[3].type == ExtensionType{60});
  for (const opaque_extension& one : opaque_extensions) CHECK_FALSE(one.reason.empty());
}

TEST_CASE("opaque_extensions: has a name, and no body") {
  for (const opaque_extension& one : opaque_extensions) {
    CAPTURE(name(one.type));
    CHECK(is_known(one.type));
    CHECK_FALSE(decoded(one.type, known_extensions{}));
  }
}

}  // namespace
}  // namespace tlswire::test
