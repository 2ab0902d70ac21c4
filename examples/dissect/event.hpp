#pragma once

#include <cstdint>
#include <string_view>
#include <tlswire/tls.hpp>

#include "endpoint.hpp"

namespace dissect {

using tlswire::bytes;

/// What a connection is carried by.
enum class carrier : std::uint8_t { tls, dtls, quic_v1, quic_v2 };

/// A record of TLS or DTLS, without its content.
struct record_header {
  tlswire::ContentType type{};
  tlswire::ProtocolVersion version{};
  std::size_t length = 0;
  // Of DTLS.
  std::uint16_t epoch = 0;
  std::uint64_t sequence_number = 0;
};

/// A fragment of a handshake message of DTLS, without its bytes.
struct fragment_header {
  tlswire::HandshakeType type{};
  std::size_t length = 0, offset = 0, size = 0;
  std::uint16_t message_seq = 0;
};

/// From where to where, when.
struct way {
  std::int64_t time = 0;  ///< in microseconds
  endpoint source{}, destination{};
};

enum class event_kind : std::uint8_t {
  record,      ///< a record begins; what is in it follows
  fragment,    ///< of a handshake message of DTLS
  handshake,   ///< `content` is a message, with its header of four bytes
  ssl2_hello,  ///< `content` is a ClientHello of SSL 2.0
  alert,
  change_cipher_spec,
  heartbeat,
  ack,
  encrypted,  ///< `content` is under record protection, of the type that the record says
  missing,    ///< `count` bytes were not captured
  broken,     ///< `error` says what is wrong; what follows is not read until a record is found again
};

/// Something seen in a connection. All views are good during the call only.
struct event {
  event_kind kind{};
  way at{};
  carrier over = carrier::tls;
  /// What was negotiated so far; the sender of this.
  tlswire::context<> context{};
  bool version_known = false;
  record_header record{};
  fragment_header fragment{};
  bytes content{};
  std::size_t count = 0;
  const tlswire::parse_error* error = nullptr;
};

/// Who is told.
class observer {
 public:
  virtual ~observer() = default;
  virtual void on(const event& e) = 0;
};

}  // namespace dissect
