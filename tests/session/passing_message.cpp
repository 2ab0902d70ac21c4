#include <tlswire/session/passing_message.hpp>

#include <doctest/doctest.h>

#include "support/hex.hpp"

namespace tlswire::session {
namespace {

using test::from_hex;
using test::to_hex;

TEST_CASE("passing_message: typed access, a change, and messages around it") {
  passing_message m(from_hex("1800000100"), {});
  CHECK(m.type() == HandshakeType::key_update);
  CHECK(m.get<Finished>().absent());
  REQUIRE(m.get<KeyUpdate>().has_value());
  CHECK(m.set(KeyUpdate{.request_update = KeyUpdateRequest::update_requested}));
  CHECK(to_hex(m.message()) == "1800000101");
  m.inject_before(from_hex("aa"));
  m.inject_after(from_hex("bb"));
  const auto all = m.take();
  REQUIRE(all.size() == 3);
  CHECK(to_hex(all[0]) == "aa");
  CHECK(to_hex(all[1]) == "1800000101");
  CHECK(to_hex(all[2]) == "bb");
}

TEST_CASE("passing_message: what cannot be written changes nothing; what is dropped is gone") {
  passing_message m(from_hex("1400000100"), {.hash_length = 1});
  const octets two(2);
  CHECK_FALSE(m.set(Finished{.verify_data = bytes(two)}));
  CHECK(to_hex(m.message()) == "1400000100");
  m.drop();
  CHECK(m.take().empty());
}

}  // namespace
}  // namespace tlswire::session
