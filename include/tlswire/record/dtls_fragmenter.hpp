#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/dtls_handshake.hpp>
#include <tlswire/record/dtls_handshake_stream.hpp>
#include <tlswire/record/handshake_stream.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/result.hpp>

namespace tlswire {

/// Cuts a handshake message into fragments of DTLS. RFC 9147 section 5.5: ranges that do not overlap, each
/// for a record of its own that fits into a datagram. The fragments are views of the message, ready for
/// `serialize`. A message without a body is one fragment without bytes.
///
///     auto fragments = dtls_fragmenter::of(message, message_seq, room);
///     while (!fragments->done()) send(fragments->next());
class dtls_fragmenter {
 public:
  /// `message` has the header of TLS: type, length, body; one that does not is refused as `truncated`,
  /// `trailing_data` or `length_overrun`. `room` is what a record may hold with the 12 bytes of the
  /// fragment's header: the MTU, less the header of the record (13 bytes if it is not protected) and what
  /// protection adds. Room for less than one byte is `buffer_too_small`.
  static constexpr result<dtls_fragmenter> of(bytes message, uint16 message_seq, std::size_t room) noexcept {
    if (message.size() < handshake_header_size) {
      return parse_error(errc::truncated, 0, handshake_header_size, message.size());
    }
    const std::size_t length = static_cast<std::size_t>(load_big_endian<3>(message.data() + 1));
    const std::size_t there = message.size() - handshake_header_size;
    if (length > there) return parse_error(errc::length_overrun, 1, length, there);
    if (length < there) {
      return parse_error(errc::trailing_data, handshake_header_size + length, 0, there - length);
    }
    if (room < dtls_handshake_header_size + (length != 0 ? 1 : 0)) {
      return parse_error(errc::buffer_too_small, 0, dtls_handshake_header_size + (length != 0 ? 1 : 0), room);
    }
    dtls_fragmenter out;
    out.message_ = message;
    out.message_seq_ = message_seq;
    out.most_ = room - dtls_handshake_header_size;
    return out;
  }

  constexpr bool done() const noexcept { return begun_ && at_ == message_.size(); }
  /// The next fragment; not to be called when `done`.
  constexpr DTLSHandshake next() noexcept {
    if (done()) compiler::trap();
    const bytes part = message_.sub(at_, most_);
    const DTLSHandshake out{.msg_type = static_cast<HandshakeType>(message_[0]),
                            .length = static_cast<std::uint32_t>(message_.size() - handshake_header_size),
                            .message_seq = message_seq_,
                            .fragment_offset = static_cast<std::uint32_t>(at_ - handshake_header_size),
                            .fragment_length = static_cast<std::uint32_t>(part.size()),
                            .body = part};
    at_ += part.size();
    begun_ = true;
    return out;
  }

 private:
  template <class>
  friend class result;
  constexpr dtls_fragmenter() noexcept = default;

  bytes message_{};
  uint16 message_seq_ = 0;
  std::size_t most_ = 0;
  std::size_t at_ = handshake_header_size;
  bool begun_ = false;  // a message without a body has one fragment
};

}  // namespace tlswire
