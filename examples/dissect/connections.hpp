#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <list>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

#include "dtls_connection.hpp"
#include "packet.hpp"
#include "quic_connection.hpp"
#include "tcp_stream.hpp"
#include "tls_connection.hpp"

namespace dissect {

/// All connections of a capture. Those that have ended are dropped, and so is the one that was silent longest
/// when there are too many, so that memory does not grow with the capture.
class connections {
 public:
  explicit connections(observer& to) : to_(to) {}

  /// Takes a packet, and tells the observer what is in it.
  void packet_of(const packet& p) {
    if (p.is == protocol::tcp) {
      tcp(p);
    } else if (p.is == protocol::udp && !p.payload.empty()) {
      udp(p);
    }
  }

  /// At the end of the capture: tells what is behind bytes that never came.
  void finish() {
    for (auto& c : all_) end(c);
  }

 private:
  static constexpr std::size_t most = 20000;

  /// The lesser endpoint first, so that both directions have the same.
  struct key {
    endpoint low{}, high{};
    protocol is{};
    friend bool operator==(const key&, const key&) = default;
  };
  struct hash {
    std::size_t operator()(const key& k) const {
      std::uint64_t words[4];
      std::memcpy(words, k.low.address.data(), 16);
      std::memcpy(words + 2, k.high.address.data(), 16);
      std::uint64_t mixed = static_cast<std::uint64_t>(k.low.port) << 32 |
                            static_cast<std::uint64_t>(k.high.port) << 16 | static_cast<std::uint64_t>(k.is);
      for (const std::uint64_t word : words) {
        mixed = (mixed ^ word) * 0x9E3779B97F4A7C15;
        mixed ^= mixed >> 29;
      }
      return mixed;
    }
  };
  struct connection {
    key id{};
    way at[2] = {};  ///< of the last packet of each direction
    tcp_stream streams[2];
    bool ended[2] = {};
    std::uint32_t end_at[2] = {};
    std::variant<std::monostate, tls_connection, dtls_connection, quic_connection> talk{};
  };
  using list = std::list<connection>;

  static key key_of(const packet& p, bool& reversed) {
    reversed = p.destination < p.source;
    return reversed ? key{p.destination, p.source, p.is} : key{p.source, p.destination, p.is};
  }

  list::iterator make(const key& id) {
    if (all_.size() >= most) {
      end(all_.front());
      drop(all_.begin());
    }
    all_.emplace_back();
    const auto made = std::prev(all_.end());
    made->id = id;
    by_key_.emplace(id, made);
    return made;
  }
  void drop(list::iterator c) {
    by_key_.erase(c->id);
    all_.erase(c);
  }

  void tcp(const packet& p) {
    bool reversed = false;
    const key id = key_of(p, reversed);
    auto found = by_key_.find(id);
    const bool opens = p.has(packet::syn) && !p.has(packet::ack);
    if (found != by_key_.end() && opens && found->second->ended[0] && found->second->ended[1]) {
      // The same ports again.
      end(*found->second);
      drop(found->second);
      found = by_key_.end();
    }
    if (found == by_key_.end()) {
      // Late acknowledgements of what has ended open nothing.
      if (p.payload.empty() && !opens) return;
      make(id)->talk.emplace<tls_connection>(to_);
      found = by_key_.find(id);
    }
    const auto c = found->second;
    all_.splice(all_.end(), all_, c);
    const int direction = reversed ? 1 : 0;
    way& at = c->at[direction];
    at = {p.time, p.source, p.destination};
    auto& tls = std::get<tls_connection>(c->talk);
    c->streams[direction].segment(
        p, [&](bytes data) { tls.data(direction, at, data); },
        [&](std::size_t count) { tls.missing(direction, at, count); });
    if (p.has(packet::rst)) {
      end(*c);
      drop(c);
      return;
    }
    if (p.has(packet::fin)) {
      c->ended[direction] = true;
      c->end_at[direction] = p.sequence + static_cast<std::uint32_t>(p.payload.size() + p.missing);
    }
    if (c->ended[0] && c->ended[1] && c->streams[0].complete(c->end_at[0]) &&
        c->streams[1].complete(c->end_at[1])) {
      drop(c);
    }
  }

  void udp(const packet& p) {
    bool reversed = false;
    const key id = key_of(p, reversed);
    auto found = by_key_.find(id);
    const bool dtls = dtls_connection::begins(p.payload);
    const bool quic = !dtls && quic_connection::begins(p.payload);
    if (found == by_key_.end()) {
      if (!dtls && !quic) return;
      if (dtls) {
        make(id)->talk.emplace<dtls_connection>(to_);
      } else {
        make(id)->talk.emplace<quic_connection>(to_);
      }
      found = by_key_.find(id);
    }
    const auto c = found->second;
    all_.splice(all_.end(), all_, c);
    const way at{p.time, p.source, p.destination};
    if (auto* const datagrams = std::get_if<dtls_connection>(&c->talk)) {
      datagrams->datagram(reversed ? 1 : 0, at, p.payload);
    } else if (auto* const packets = std::get_if<quic_connection>(&c->talk)) {
      packets->datagram(reversed ? 1 : 0, at, p.payload);
    }
  }

  void end(connection& c) {
    auto* const tls = std::get_if<tls_connection>(&c.talk);
    for (int d = 0; tls != nullptr && d < 2; ++d) {
      c.streams[d].finish([&](bytes data) { tls->data(d, c.at[d], data); },
                          [&](std::size_t count) { tls->missing(d, c.at[d], count); });
    }
  }

  observer& to_;
  list all_;  // the one that was silent longest first
  std::unordered_map<key, list::iterator, hash> by_key_;
};

}  // namespace dissect
