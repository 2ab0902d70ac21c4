#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <tlswire/tls.hpp>

#include "event.hpp"
#include "negotiation.hpp"

namespace dissect {

/// Records and handshake messages of an association of DTLS, from the datagrams of both directions.
class dtls_connection {
 public:
  explicit dtls_connection(observer& to) : to_(to) {}

  /// Whether a datagram begins like one that opens an association.
  static bool begins(bytes datagram) {
    return datagram.size() >= tlswire::dtls_record_header_size && datagram[0] >= 20 && datagram[0] <= 26 &&
           datagram[1] == 0xFE && (datagram[2] == 0xFF || datagram[2] == 0xFD || datagram[2] == 0xFC) &&
           tlswire::load_big_endian<2>(datagram.data() + 11) <=
               datagram.size() - tlswire::dtls_record_header_size;
  }

  void datagram(int direction, const way& at, bytes data) {
    using namespace tlswire;
    const Role sender = direction == client_ ? Role::client : Role::server;
    // Until the version is known, records stand in the form that all versions share.
    const ProtocolVersion version = negotiated_.known() ? negotiated_.version() : ProtocolVersion::DTLSv1_2;
    dtls_datagram records(data, version, connection_id_context{negotiated_.cid_length(sender)});
    for (;;) {
      const auto record = records.next();
      if (record.absent()) return;
      if (record.malformed()) {
        event e = begin(event_kind::broken, direction, at);
        e.error = &record.error();
        to_.on(e);
        return;
      }
      event e = begin(event_kind::record, direction, at);
      bool is_protected = true;
      if (record->form == dtls_record_form::plaintext) {
        const DTLSPlaintext& plain = record->plaintext;
        e.record = {plain.type, plain.legacy_record_version, plain.length, plain.epoch,
                    plain.sequence_number};
        e.content = plain.fragment;
        is_protected = plain.epoch != 0;
      } else if (record->form == dtls_record_form::cid) {
        const tls12::DTLSCiphertext& c = record->cid;
        e.record = {ContentType::tls12_cid, c.version, c.length, c.epoch, c.sequence_number};
        e.content = c.enc_content;
      } else {
        const DTLSCiphertext& c = record->ciphertext;
        // RFC 9147 section 4: two bits of the epoch; the sequence number is encrypted.
        e.record = {ContentType::application_data, ProtocolVersion::DTLSv1_3, c.encrypted_record.size(),
                    static_cast<std::uint16_t>(c.flags & DTLSCiphertext::E), c.sequence_number};
        e.content = c.encrypted_record;
      }
      to_.on(e);
      take(direction, e, is_protected);
    }
  }

 private:
  // The longest message that is put together, and how many at once.
  static constexpr std::size_t budget = std::size_t{1} << 15;
  using stream = tlswire::dtls_handshake_stream<8>;

  struct side {
    std::unique_ptr<std::uint8_t[]> memory{};
    std::optional<stream> messages{};
  };

  event begin(event_kind kind, int direction, const way& at) {
    event e;
    e.kind = kind;
    e.at = at;
    e.over = carrier::dtls;
    e.context = negotiated_.context(direction == client_ ? tlswire::Role::client : tlswire::Role::server);
    e.version_known = negotiated_.known();
    return e;
  }

  void take(int direction, event& e, bool is_protected) {
    using tlswire::ContentType;
    if (is_protected) {
      encrypted_ = true;
      e.kind = event_kind::encrypted;
    } else if (e.record.type == ContentType::handshake) {
      return handshake(direction, e);
    } else if (e.record.type == ContentType::alert) {
      e.kind = event_kind::alert;
    } else if (e.record.type == ContentType::change_cipher_spec) {
      e.kind = event_kind::change_cipher_spec;
    } else if (e.record.type == ContentType::heartbeat) {
      e.kind = event_kind::heartbeat;
    } else if (e.record.type == ContentType::ACK) {
      e.kind = event_kind::ack;
    } else {
      e.kind = event_kind::encrypted;
    }
    to_.on(e);
  }

  void handshake(int direction, event& e) {
    using namespace tlswire;
    bytes left = e.content;
    std::optional<std::uint16_t> first;
    while (!left.empty()) {
      const auto fragment = take_dtls_fragment(left);
      if (!fragment) break;
      if (!first) first = fragment->message_seq;
      e.kind = event_kind::fragment;
      e.fragment = {fragment->msg_type, fragment->length, fragment->fragment_offset,
                    fragment->fragment_length, fragment->message_seq};
      // A hello behind what was encrypted, or the first of all, begins an association.
      if (fragment->msg_type == HandshakeType::client_hello) {
        if (encrypted_ && fragment->message_seq == 0) {
          sides_[0].messages.reset();
          sides_[1].messages.reset();
          negotiated_ = negotiation(true);
          encrypted_ = false;
        }
        client_ = direction;
      }
      to_.on(e);
    }
    side& s = sides_[direction];
    if (!s.messages) {
      const std::size_t size = stream::memory_for(budget);
      if (!s.memory) s.memory = std::make_unique_for_overwrite<std::uint8_t[]>(size);
      s.messages.emplace(s.memory.get(), size, first.value_or(0));
    }
    s.messages->push(e.content);
    for (;;) {
      const auto message = s.messages->next();
      if (message.need_more() != 0) return;
      parse_error error(errc::none, 0);
      if (message) {
        const auto whole = s.messages->handshake_form(*message);
        if (whole) {
          negotiated_.read(*whole);
          e.kind = event_kind::handshake;
          e.fragment = {message->msg_type, message->body.size(), 0, message->body.size(),
                        message->message_seq};
          e.context = negotiated_.context(direction == client_ ? Role::client : Role::server);
          e.version_known = negotiated_.known();
          e.content = *whole;
          to_.on(e);
          continue;
        }
        error = whole.error();
      } else {
        error = message.error();
      }
      e.kind = event_kind::broken;
      e.error = &error;
      to_.on(e);
      e.error = nullptr;
      if (!message) return;
    }
  }

  observer& to_;
  side sides_[2];
  negotiation negotiated_{true};
  int client_ = 0;
  bool encrypted_ = false;
};

}  // namespace dissect
