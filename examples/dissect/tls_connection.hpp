#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <tlswire/tls.hpp>
#include <vector>

#include "event.hpp"
#include "negotiation.hpp"

namespace dissect {

/// Records and handshake messages of a connection of TLS over TCP, from the bytes of both directions.
class tls_connection {
 public:
  explicit tls_connection(observer& to) : to_(to) {}

  /// Takes the next bytes of a direction, 0 or 1. What is no TLS is dropped, until a segment begins with a
  /// record.
  void data(int direction, const way& at, bytes segment) {
    side& s = sides_[direction];
    if (!s.in_step && s.seen) segment = segment.sub(first_record(segment));
    if (!s.in_step && !begins_record(segment)) {
      if (!s.seen && tlswire::ssl2::ClientHello::matches(segment)) ssl2_hello(direction, at, segment);
      return;
    }
    s.in_step = s.seen = true;
    if (s.waiting.empty()) {
      const std::size_t used = records(direction, at, segment);
      if (s.in_step) s.waiting.assign(segment.begin() + used, segment.end());
      return;
    }
    s.waiting.insert(s.waiting.end(), segment.begin(), segment.end());
    const std::size_t used = records(direction, at, s.waiting);
    s.waiting.erase(s.waiting.begin(),
                    s.in_step ? s.waiting.begin() + static_cast<std::ptrdiff_t>(used) : s.waiting.end());
  }

  /// Bytes of a direction are not there. It is in step again where there is a record with others behind it.
  void missing(int direction, const way& at, std::size_t count) {
    side& s = sides_[direction];
    if (s.seen) {
      event e = begin(event_kind::missing, direction, at);
      e.count = count;
      to_.on(e);
    }
    s.lose_step();
  }

  /// Whether anything was TLS.
  bool seen() const { return sides_[0].seen || sides_[1].seen; }
  /// What a direction has not ended: bytes of a record, or a handshake message.
  bool inside(int direction) const {
    return !sides_[direction].waiting.empty() ||
           (sides_[direction].messages && !sides_[direction].messages->at_boundary());
  }

 private:
  // The longest message that is put together from several records.
  static constexpr std::size_t budget = std::size_t{1} << 17;
  static constexpr std::size_t longest_record = tlswire::max_plaintext_length + 2048;

  struct side {
    bool seen = false;
    bool in_step = false;
    bool encrypted = false;
    std::vector<std::uint8_t> waiting{};  // the record that is not complete
    std::unique_ptr<std::uint8_t[]> scratch{};
    std::optional<tlswire::handshake_stream> messages{};

    void lose_step() {
      in_step = false;
      waiting.clear();
      messages.reset();
    }
  };

  static bool begins_record(bytes data) {
    using tlswire::ContentType;
    if (data.empty() || data[0] < 20 || data[0] > 24) return false;
    if (data.size() > 1 && data[1] != 3) return false;
    if (data.size() > 2 && data[2] > 4) return false;
    return data.size() < 5 || tlswire::load_big_endian<2>(data.data() + 3) <= longest_record;
  }

  /// Where records begin that follow each other to the end of `data`; its size if nowhere.
  static std::size_t first_record(bytes data) {
    for (std::size_t first = 0; first + tlswire::record_header_size <= data.size(); ++first) {
      std::size_t at = first;
      while (at < data.size() && begins_record(data.sub(at))) {
        const std::size_t left = data.size() - at;
        if (left < tlswire::record_header_size) return first;
        at += tlswire::record_header_size +
              static_cast<std::size_t>(tlswire::load_big_endian<2>(data.data() + at + 3));
      }
      // One that goes on beyond the end may be chance, if it is the only one.
      if (at == data.size() || (at > data.size() && first == 0)) return first;
    }
    return data.size();
  }

  event begin(event_kind kind, int direction, const way& at) {
    event e;
    e.kind = kind;
    e.at = at;
    e.context = negotiated_.context(role_of(direction));
    e.version_known = negotiated_.known();
    return e;
  }
  tlswire::Role role_of(int direction) const {
    return direction == client_ ? tlswire::Role::client : tlswire::Role::server;
  }

  /// Gives the number of bytes of the whole records at the front.
  std::size_t records(int direction, const way& at, bytes stream) {
    side& s = sides_[direction];
    std::size_t used = 0;
    while (s.in_step) {
      const bytes left = stream.sub(used);
      // Said as soon as it can be, not when as many bytes have come as a wrong length asks for.
      if (!left.empty() && !begins_record(left)) {
        const tlswire::parse_error error(tlswire::errc::unexpected_content, 0, left[0]);
        broken(direction, at, error);
        break;
      }
      const auto record = tlswire::next_record(left, longest_record);
      if (!record) break;
      used += tlswire::record_header_size + record->length;
      take(direction, at, *record);
    }
    return used;
  }

  void take(int direction, const way& at, const tlswire::TLSPlaintext& record) {
    using tlswire::ContentType;
    side& s = sides_[direction];
    event e = begin(event_kind::record, direction, at);
    e.record = {record.type, record.legacy_record_version, record.length};
    to_.on(e);
    e.content = record.fragment;
    const bool tls13 = negotiated_.known() && tlswire::is_tls13(negotiated_.version());
    if (record.type == ContentType::change_cipher_spec) {
      e.kind = event_kind::change_cipher_spec;
      to_.on(e);
      // RFC 9846 section 5: to no effect in TLS 1.3.
      if (!tls13) s.encrypted = true;
      return;
    }
    if (s.encrypted || record.type == ContentType::application_data) {
      e.kind = event_kind::encrypted;
      to_.on(e);
    } else if (record.type == ContentType::handshake) {
      handshake(direction, e);
    } else {
      e.kind = record.type == ContentType::alert ? event_kind::alert : event_kind::heartbeat;
      to_.on(e);
    }
  }

  void handshake(int direction, event& e) {
    side& s = sides_[direction];
    if (!s.messages) {
      if (!s.scratch) s.scratch = std::make_unique_for_overwrite<std::uint8_t[]>(budget);
      s.messages.emplace(s.scratch.get(), budget);
    }
    s.messages->push(e.content);
    for (;;) {
      const auto message = s.messages->next();
      if (!message) {
        if (message.need_more() == 0) broken(direction, e.at, message.error());
        return;
      }
      const auto type = static_cast<tlswire::HandshakeType>((*message)[0]);
      if (type == tlswire::HandshakeType::client_hello) client_ = direction;
      if (type == tlswire::HandshakeType::server_hello) client_ = 1 - direction;
      const bool before = negotiated_.known();
      negotiated_.read(*message);
      // A client of TLS 1.3 may send change_cipher_spec before its version is known.
      if (!before && negotiated_.known() && tlswire::is_tls13(negotiated_.version())) {
        sides_[0].encrypted = sides_[1].encrypted = false;
      }
      e.kind = event_kind::handshake;
      e.context = negotiated_.context(role_of(direction));
      e.version_known = negotiated_.known();
      e.content = *message;
      to_.on(e);
    }
  }

  void ssl2_hello(int direction, const way& at, bytes segment) {
    const std::size_t size = tlswire::load_big_endian<2>(segment.data()) - 0x8000 + 2;
    if (segment.size() < 11 || segment.size() < size || segment[2] != 1 || segment[3] > 3) return;
    side& s = sides_[direction];
    client_ = direction;
    s.in_step = s.seen = true;
    event e = begin(event_kind::ssl2_hello, direction, at);
    e.content = segment.sub(0, size);
    to_.on(e);
    if (segment.size() > size) data(direction, at, segment.sub(size));
  }

  void broken(int direction, const way& at, const tlswire::parse_error& error) {
    event e = begin(event_kind::broken, direction, at);
    e.error = &error;
    to_.on(e);
    sides_[direction].lose_step();
  }

  observer& to_;
  side sides_[2];
  negotiation negotiated_{false};
  int client_ = 0;
};

}  // namespace dissect
