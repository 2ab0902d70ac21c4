#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <botan/chacha_rng.h>

#include <tlswire/crypto/botan.hpp>
#include <tlswire/session/tls13_client.hpp>
#include <tlswire/session/tls13_server.hpp>

#include "support/identity.hpp"

/// Our client and our server, connected in memory, with generators that repeat themselves.
namespace tlswire::test {

using session::octets;
using crypto_type = botan::provider;
using client_type = session::tls13_client<crypto_type>;
using server_type = session::tls13_server<crypto_type>;

inline std::unique_ptr<Botan::RandomNumberGenerator> seeded(std::uint8_t seed) {
  return std::make_unique<Botan::ChaCha_RNG>(Botan::secure_vector<std::uint8_t>(32, seed));
}

/// Configurations that go together: the client trusts the server's certificate.
struct peers {
  explicit peers(const identity_wish& wish = {}, std::uint8_t seed = 1)
      : client_crypto(seeded(seed)), server_crypto(seeded(static_cast<std::uint8_t>(seed + 100))) {
    const identity who = make_identity(server_crypto.rng(), wish);
    client_crypto.anchors().add(who.chain[0]);
    server.identities.push_back({who.chain, *server_crypto.load_key(who.pkcs8, who.chain[0])});
    client.host = wish.dns;
    client.key_log = [this](std::string_view line) { client_log.emplace_back(line); };
    server.key_log = [this](std::string_view line) { server_log.emplace_back(line); };
  }
  peers(const peers&) = delete;

  /// Gives the client a certificate that the server trusts.
  void identify_client() {
    const identity who = make_identity(client_crypto.rng(), {.dns = "client.test"});
    server_crypto.anchors().add(who.chain[0]);
    client.identities.push_back({who.chain, *client_crypto.load_key(who.pkcs8, who.chain[0])});
  }

  crypto_type client_crypto;
  crypto_type server_crypto;
  session::client_config<crypto_type> client;
  session::server_config<crypto_type> server;
  std::vector<std::string> client_log;
  std::vector<std::string> server_log;
};

/// A connection between them.
struct pair {
  explicit pair(peers& from)
      : client(from.client_crypto, from.client), server(from.server_crypto, from.server) {}

  /// Carries bytes until nothing moves, `portion` at a time. False if that does not end.
  bool run(std::size_t portion = 100000) {
    for (int round = 0; round < 100; ++round) {
      const octets up = client.take_output();
      const octets down = server.take_output();
      if (up.empty() && down.empty()) {
        collect();
        return true;
      }
      for (bytes left = up; !left.empty(); left = left.sub(portion)) server.feed(left.sub(0, portion));
      for (bytes left = down; !left.empty(); left = left.sub(portion)) client.feed(left.sub(0, portion));
    }
    return false;
  }
  void collect() {
    while (auto one = client.next_event()) client_events.push_back(std::move(*one));
    while (auto one = server.next_event()) server_events.push_back(std::move(*one));
  }
  /// Both sides have finished.
  bool done() const { return client.handshake_done() && server.handshake_done() && !failed(); }
  bool failed() const { return client.ended() || server.ended(); }

  static const session::event* find(const std::vector<session::event>& events, session::event_kind kind) {
    for (const session::event& one : events) {
      if (one.kind == kind) return &one;
    }
    return nullptr;
  }
  /// What an end failed with, and told the other: `close_notify` for nothing.
  static AlertDescription alert_of(const std::vector<session::event>& events) {
    const session::event* failed = find(events, session::event_kind::failed);
    return failed == nullptr ? AlertDescription::close_notify : failed->alert;
  }
  static std::string received(const std::vector<session::event>& events) {
    std::string all;
    for (const session::event& one : events) {
      if (one.kind == session::event_kind::application_data) all.append(one.data.begin(), one.data.end());
    }
    return all;
  }

  client_type client;
  server_type server;
  std::vector<session::event> client_events;
  std::vector<session::event> server_events;
};

}  // namespace tlswire::test
