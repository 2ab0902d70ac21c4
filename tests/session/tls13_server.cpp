#include <tlswire/session/tls13_server.hpp>

#include <doctest/doctest.h>

#include "session/pair.hpp"

namespace tlswire::session {
namespace {

using test::pair;
using test::peers;

TEST_CASE("handshake: data goes both ways") {
  peers from;
  pair both(from);
  CHECK(both.run());
  for (auto& e : both.client_events) { MESSAGE("client " << int(e.kind) << " " << int(e.alert) << " " << e.reason); }
  for (auto& e : both.server_events) { MESSAGE("server " << int(e.kind) << " " << int(e.alert) << " " << e.reason); }
  REQUIRE(both.done());
  CHECK(from.client_log == from.server_log);
}

}  // namespace
}  // namespace tlswire::session
