#include <tlswire/session/config.hpp>

#include <doctest/doctest.h>

#include "support/hex.hpp"

namespace tlswire::session {
namespace {

TEST_CASE("expired: a ticket lives as long as it says, and seven days at most") {
  pre_shared psk{.lifetime = 10, .born = 1000};
  CHECK_FALSE(expired(psk, 1000));
  CHECK_FALSE(expired(psk, 10999));
  CHECK(expired(psk, 11000));
  CHECK(expired(psk, 999));
  psk.lifetime = 0xFFFFFFFF;
  CHECK_FALSE(expired(psk, 1000 + 604799999));
  CHECK(expired(psk, 1000 + 604800000));
  psk.external = true;
  CHECK_FALSE(expired(psk, 1000 + 604800000));
}

TEST_CASE("ticket_cache: the oldest gives way") {
  ticket_cache cache(2);
  cache.put({.identity = {1}});
  cache.put({.identity = {2}, .lifetime = 7});
  cache.put({.identity = {3}});
  CHECK(cache.size() == 2);
  CHECK_FALSE(cache.find(test::hex<"01">()).has_value());
  CHECK(cache.find(test::hex<"02">())->lifetime == 7);
  cache.erase(test::hex<"02">());
  CHECK_FALSE(cache.find(test::hex<"02">()).has_value());
  CHECK(cache.size() == 1);
  ticket_cache none(0);
  none.put({.identity = {1}});
  CHECK(none.size() == 0);
}

}  // namespace
}  // namespace tlswire::session
