#include <tlswire/session/tls13_client.hpp>

#include <doctest/doctest.h>

#include <string>

#include "session/pair.hpp"

namespace tlswire::session {
namespace {

using test::pair;
using test::peers;

TEST_CASE("tls13_client: a server that is not trusted, or has another name, is refused") {
  peers from;
  from.client.host = "other.test";
  pair both(from);
  REQUIRE(both.run());
  CHECK(pair::alert_of(both.client_events) == AlertDescription::bad_certificate);
  peers a;
  peers b({}, 2);
  {
    test::client_type client(a.client_crypto, a.client);
    test::server_type server(b.server_crypto, b.server);
    const octets up = client.take_output();
    server.feed(up);
    const octets down = server.take_output();
    client.feed(down);
    std::vector<event> events;
    while (auto one = client.next_event()) events.push_back(std::move(*one));
    CHECK(pair::alert_of(events) == AlertDescription::unknown_ca);
  }
}

TEST_CASE("tls13_client: HelloRetryRequest, with and without a share before it") {
  for (const bool none : {false, true}) {
    peers from;
    from.server.groups = {NamedGroup::secp384r1};
    if (none) from.client.key_shares.emplace();
    pair both(from);
    REQUIRE(both.run());
    CHECK(both.done());
    CHECK(both.client.group() == NamedGroup::secp384r1);
  }
}

TEST_CASE("tls13_client: a ticket resumes once, and not for another host or after its life") {
  peers from;
  ticket_cache cache;
  std::uint64_t now = 1000;
  from.server.tickets = &cache;
  from.client.now = from.server.now = [&] { return now; };
  pair first(from);
  REQUIRE(first.run());
  auto ticket = first.client.take_ticket();
  REQUIRE(ticket.has_value());
  from.client.psks = {*ticket};
  now += 5000;
  {
    pair second(from);
    REQUIRE(second.run());
    CHECK(second.done());
    CHECK(second.client.resumed());
    CHECK(second.server.resumed());
    CHECK(second.client.peer_chain().empty());
  }
  pair third(from);
  REQUIRE(third.run());
  CHECK(third.done());
  CHECK_FALSE(third.client.resumed());
  from.client.psks = {*third.client.take_ticket()};
  now += 7200000;
  pair late(from);
  REQUIRE(late.run());
  CHECK(late.done());
  CHECK_FALSE(late.client.resumed());
}

TEST_CASE("tls13_client: an external PSK, also through HelloRetryRequest; a wrong key is decrypt_error") {
  peers from;
  const pre_shared psk{.identity = {1, 2}, .key = secret(octets(32, 9)), .external = true};
  from.client.psks = from.server.psks = {psk};
  {
    pair both(from);
    REQUIRE(both.run());
    CHECK(both.done());
    CHECK(both.server.resumed());
  }
  from.server.groups = {NamedGroup::secp256r1};
  {
    pair both(from);
    REQUIRE(both.run());
    CHECK(both.done());
    CHECK(both.server.resumed());
  }
  from.client.psks[0].key = secret(octets(32, 8));
  pair both(from);
  REQUIRE(both.run());
  CHECK(pair::alert_of(both.server_events) == AlertDescription::decrypt_error);
}

}  // namespace
}  // namespace tlswire::session
