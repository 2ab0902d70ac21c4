#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <tlswire/tls.hpp>
#include <vector>

#include "event.hpp"
#include "negotiation.hpp"
#include "quic_keys.hpp"

namespace dissect {

/// What packets of QUIC with a long header begin with. RFC 8999 section 5.1.
struct QuicLongHeader {
  tlswire::uint8 first = 0xC0;
  tlswire::uint32 version = 0;
  tlswire::opaque<0, 255> destination_connection_id{};
  tlswire::opaque<0, 255> source_connection_id{};
  tlswire::rest<> rest{};
};
/// What follows in an Initial packet. RFC 9000 section 17.2.2.
struct QuicInitial {
  tlswire::varint token_length{};
  tlswire::sized<tlswire::rest<>, &QuicInitial::token_length> token{};
  tlswire::varint length{};
  tlswire::rest<> rest{};
};
/// What follows in a 0-RTT and in a Handshake packet. RFC 9000 sections 17.2.3 and 17.2.4.
struct QuicWithLength {
  tlswire::varint length{};
  tlswire::rest<> rest{};
};
/// A frame that carries handshake messages, behind its type. RFC 9000 section 19.6.
struct QuicCrypto {
  tlswire::varint offset{};
  tlswire::varint length{};
  tlswire::sized<tlswire::rest<>, &QuicCrypto::length> data{};
  tlswire::rest<> rest{};
};

/// The hellos of a connection of QUIC, versions 1 and 2: the messages in Initial packets.
class quic_connection {
 public:
  explicit quic_connection(observer& to) : to_(to) {}

  /// Whether a datagram begins like one that opens a connection: with an Initial packet.
  static bool begins(bytes datagram) {
    const auto header = tlswire::parse<QuicLongHeader>(datagram);
    return header && is_initial(*header);
  }

  void datagram(int direction, const way& at, bytes data) {
    while (!data.empty() && (data[0] & 0x80) != 0) {
      const auto header = tlswire::parse<QuicLongHeader>(data);
      if (!header || !is_version(header->version)) return;
      const std::size_t before = data.size() - header->rest.size();
      std::size_t size = 0;
      if (is_initial(*header)) {
        const auto packet_body = tlswire::parse<QuicInitial>(bytes(header->rest));
        if (!packet_body || packet_body->length > packet_body->rest.size()) return;
        const std::size_t number_at = data.size() - packet_body->rest.size();
        size = number_at + static_cast<std::size_t>(packet_body->length);
        packet(direction, at, *header, data.sub(0, size), number_at);
      } else {
        // A Retry has no length, and nothing behind it.
        if (type_of(*header) == retry) return;
        const auto other = tlswire::parse<QuicWithLength>(bytes(header->rest));
        if (!other || other->length > other->rest.size()) return;
        size = before + header->rest.size() - other->rest.size() + static_cast<std::size_t>(other->length);
      }
      data = data.sub(size);
    }
  }

 private:
  static constexpr std::size_t budget = std::size_t{1} << 16;
  static constexpr unsigned initial = 0, retry = 3;

  static bool is_version(std::uint32_t version) {
    return version == quic_keys::v1 || version == quic_keys::v2;
  }
  /// In the numbers of version 1; those of version 2 are one more. RFC 9369 section 3.2.
  static unsigned type_of(const QuicLongHeader& header) {
    const unsigned type = header.first >> 4 & 3;
    return header.version == quic_keys::v2 ? (type + 3) % 4 : type;
  }
  static bool is_initial(const QuicLongHeader& header) {
    // RFC 9000 section 17.2: the second bit is 1, but RFC 9287 lets peers agree otherwise.
    return (header.first & 0x80) != 0 && is_version(header.version) && type_of(header) == initial;
  }

  struct side {
    std::unique_ptr<std::uint8_t[]> memory{};
    std::optional<tlswire::crypto_stream> messages{};
  };

  void packet(int direction, const way& at, const QuicLongHeader& header, bytes data, std::size_t number_at) {
    quic_keys::octets payload;
    if (keys_[direction]) payload = keys_[direction]->open(data, number_at);
    if (payload.empty()) {
      // The first of a connection, or the first behind a Retry, which changes the connection ID: of a client.
      auto of_client = std::make_unique<quic_keys>(header.version, header.destination_connection_id, true);
      payload = of_client->open(data, number_at);
      if (payload.empty()) return;
      version_ = header.version;
      keys_[direction] = std::move(of_client);
      keys_[1 - direction] =
          std::make_unique<quic_keys>(header.version, header.destination_connection_id, false);
      client_ = direction;
      sides_[0].messages.reset();
      sides_[1].messages.reset();
      negotiated_ = negotiation(false);
    }
    frames(direction, at, payload);
  }

  void frames(int direction, const way& at, bytes left) {
    while (!left.empty()) {
      const std::uint8_t type = left[0];
      left = left.sub(1);
      if (type <= 1) continue;  // PADDING and PING
      if (type == 2 || type == 3) {
        if (!skip_ack(left, type == 3)) return;
        continue;
      }
      const auto frame = tlswire::parse<QuicCrypto>(left);
      if (type != 6 || !frame) return;
      crypto(direction, at, frame->offset, frame->data);
      left = frame->rest;
    }
  }

  static bool take_number(bytes& left, std::uint64_t& value) {
    const auto number = tlswire::parse<QuicWithLength>(left);
    if (!number) return false;
    value = number->length;
    left = number->rest;
    return true;
  }
  /// RFC 9000 section 19.3.
  static bool skip_ack(bytes& left, bool with_ecn) {
    std::uint64_t ignored = 0, ranges = 0;
    bool good = take_number(left, ignored) && take_number(left, ignored) && take_number(left, ranges) &&
                take_number(left, ignored);
    for (; good && ranges != 0; --ranges) good = take_number(left, ignored) && take_number(left, ignored);
    for (int i = 0; good && with_ecn && i < 3; ++i) good = take_number(left, ignored);
    return good;
  }

  void crypto(int direction, const way& at, std::uint64_t offset, bytes data) {
    side& s = sides_[direction];
    if (!s.messages) {
      const std::size_t size = tlswire::crypto_stream::memory_for(budget);
      if (!s.memory) s.memory = std::make_unique_for_overwrite<std::uint8_t[]>(size);
      s.messages.emplace(s.memory.get(), size);
    }
    if (!s.messages->push(offset, data)) return;
    while (const auto message = s.messages->next()) {
      negotiated_.read(*message);
      event e;
      e.kind = event_kind::handshake;
      e.at = at;
      e.over = version_ == quic_keys::v2 ? carrier::quic_v2 : carrier::quic_v1;
      e.context = negotiated_.context(direction == client_ ? tlswire::Role::client : tlswire::Role::server);
      e.version_known = negotiated_.known();
      e.content = *message;
      to_.on(e);
    }
  }

  observer& to_;
  side sides_[2];
  std::unique_ptr<quic_keys> keys_[2];
  negotiation negotiated_{false};
  std::uint32_t version_ = quic_keys::v1;
  int client_ = 0;
};

}  // namespace dissect
