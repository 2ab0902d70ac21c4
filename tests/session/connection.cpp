#include <tlswire/session/connection.hpp>

#include <doctest/doctest.h>

#include <string>

#include "session/pair.hpp"
#include "support/hex.hpp"

namespace tlswire::session {
namespace {

using test::pair;
using test::peers;

TEST_CASE("connection: data in both directions, large, and in single bytes") {
  peers from;
  pair both(from);
  CHECK_FALSE(both.client.send_data("early"_bytes));
  REQUIRE(both.run(1));
  REQUIRE(both.done());
  const std::string large(40000, 'x');
  CHECK(both.client.send_data(bytes(large)));
  CHECK(both.server.send_data("answer"_bytes));
  REQUIRE(both.run(1000));
  CHECK(pair::received(both.server_events) == large);
  CHECK(pair::received(both.client_events) == "answer");
}

TEST_CASE("connection: each direction closes by itself, RFC 9846 section 6.1") {
  peers from;
  pair both(from);
  REQUIRE(both.run());
  both.client.close();
  CHECK_FALSE(both.client.send_data("x"_bytes));
  REQUIRE(both.run());
  CHECK(pair::find(both.server_events, event_kind::closed) != nullptr);
  CHECK_FALSE(both.server.ended());
  CHECK(both.server.send_data("still"_bytes));
  REQUIRE(both.run());
  CHECK(pair::received(both.client_events) == "still");
  both.server.close();
  REQUIRE(both.run());
  CHECK(both.server.ended());
  CHECK(both.client.ended());
  CHECK(pair::find(both.client_events, event_kind::failed) == nullptr);
}

TEST_CASE("connection: an end of the stream without close_notify is told") {
  peers from;
  pair both(from);
  REQUIRE(both.run());
  both.client.end_of_input();
  both.collect();
  CHECK(pair::find(both.client_events, event_kind::truncated) != nullptr);
  CHECK(both.client.ended());
}

TEST_CASE("connection: KeyUpdate, asked for and not, in both directions") {
  peers from;
  pair both(from);
  REQUIRE(both.run());
  for (int round = 0; round < 3; ++round) {
    CHECK(both.client.update_keys(true));
    CHECK(both.server.update_keys(round == 1));
    CHECK(both.client.send_data("c"_bytes));
    CHECK(both.server.send_data("s"_bytes));
    REQUIRE(both.run());
  }
  CHECK(pair::received(both.server_events) == "ccc");
  CHECK(pair::received(both.client_events) == "sss");
  CHECK_FALSE(both.failed());
}

TEST_CASE("connection: keys that are used up are changed without being asked, RFC 9846 section 5.5") {
  peers from;
  pair both(from);
  REQUIRE(both.run());
  int updates = 0;
  from.server.after_receive = [&](passing_message& m) { updates += m.type() == HandshakeType::key_update; };
  both.client.set_write_limit(2);
  for (int i = 0; i < 5; ++i) CHECK(both.client.send_data("x"_bytes));
  REQUIRE(both.run());
  CHECK(pair::received(both.server_events) == "xxxxx");
  CHECK(updates == 1);
}

TEST_CASE("connection: KeyUpdates without data come to an end; one that asks for nothing known is refused") {
  peers from;
  pair both(from);
  REQUIRE(both.run());
  for (int i = 0; i < 33; ++i) both.client.update_keys();
  REQUIRE(both.run());
  CHECK(pair::alert_of(both.server_events) == AlertDescription::unexpected_message);

  pair other(from);
  REQUIRE(other.run());
  from.client.before_send = [](passing_message& m) { m.set(KeyUpdate{.request_update = KeyUpdateRequest{2}}); };
  other.client.update_keys();
  REQUIRE(other.run());
  CHECK(pair::alert_of(other.server_events) == AlertDescription::illegal_parameter);
  const event* told = pair::find(other.client_events, event_kind::peer_alert);
  REQUIRE(told != nullptr);
  CHECK(told->alert == AlertDescription::illegal_parameter);
}

TEST_CASE("connection: both sides export the same, RFC 9846 section 7.5") {
  peers from;
  pair both(from);
  CHECK_FALSE(both.client.export_keying_material("EXPORTER-x", {}, 32).has_value());
  REQUIRE(both.run());
  const auto a = both.client.export_keying_material("EXPORTER-x", "c"_bytes, 40);
  const auto b = both.server.export_keying_material("EXPORTER-x", "c"_bytes, 40);
  REQUIRE(a.has_value());
  CHECK(*a == *b);
  CHECK_FALSE(*a == *both.client.export_keying_material("EXPORTER-x", {}, 40));
}

TEST_CASE("connection: what is too long is refused before it is kept") {
  peers from;
  from.client.max_message_size = 300;
  pair both(from);
  REQUIRE(both.run());
  CHECK(pair::alert_of(both.client_events) == AlertDescription::decode_error);
  peers other;
  other.client.max_handshake_size = 500;
  pair all(other);
  REQUIRE(all.run());
  CHECK(pair::alert_of(all.client_events) == AlertDescription::decode_error);
}

TEST_CASE("connection: the key log has the same lines on both sides, and a line for each secret") {
  peers from;
  pair both(from);
  REQUIRE(both.run());
  REQUIRE(from.client_log.size() == 5);
  CHECK(from.client_log == from.server_log);
  const char* labels[] = {"CLIENT_HANDSHAKE_TRAFFIC_SECRET ", "SERVER_HANDSHAKE_TRAFFIC_SECRET ",
                          "CLIENT_TRAFFIC_SECRET_0 ", "SERVER_TRAFFIC_SECRET_0 ", "EXPORTER_SECRET "};
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(from.client_log[i].starts_with(labels[i]));
    CHECK(from.client_log[i].size() == std::string_view(labels[i]).size() + 64 + 1 + 64);
  }
}

}  // namespace
}  // namespace tlswire::session
