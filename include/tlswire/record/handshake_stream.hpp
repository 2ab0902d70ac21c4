#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/record/framed.hpp>
#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/reader.hpp>

namespace tlswire {

/// Bytes of the header of a handshake message: type and length. RFC 9846 section 4.
inline constexpr std::size_t handshake_header_size = 4;

/// The fragment at the front of a stream that must go on with handshake records. RFC 9846 section 5.1: no
/// other content type stands between the fragments of a message, and a handshake record is never empty.
/// Refused as soon as the byte that is wrong has come. Error offsets count from the front of `stream`.
constexpr framed<TLSPlaintext> next_handshake_record(bytes stream,
                                                     std::size_t limit = max_plaintext_length) noexcept {
  if (stream.size() > 0 && stream[0] != static_cast<std::uint8_t>(ContentType::handshake)) {
    parse_error error(errc::unexpected_content, 0, stream[0]);
    error.enclose("type");
    return error;
  }
  const framed<TLSPlaintext> record = next_record(stream, limit);
  if (record && record->length == 0) {
    parse_error error(errc::empty_fragment, 3);
    error.enclose("length");
    return error;
  }
  return record;
}

/// Where byte `offset` of the handshake messages at the front of a stream of records stands in that stream:
/// it maps the offset of an error in a message that was put together back to what came in.
constexpr std::size_t stream_offset(bytes stream, std::size_t offset) noexcept {
  std::size_t at = 0;
  while (stream.size() - at >= record_header_size) {
    const std::size_t length = load_big_endian<2>(stream.data() + at + 3);
    const bool last = stream.size() - at - record_header_size <= length;
    // The end of a message belongs to the record that it ends in.
    if (offset < length || last) return at + record_header_size + offset;
    offset -= length;
    at += record_header_size + length;
  }
  return at;
}

/// Handshake messages from the fragments of records: several messages in one record, or one message over
/// many. A message that stands whole in a fragment is given as a view of it, without copying; one that does
/// not is put together in the caller's scratch, whose size is thereby the budget for a message.
///
///     for each record: stream.push(record.fragment);
///                      while (const auto message = stream.next()) handle(*message);
class handshake_stream {
 public:
  /// `scratch` must hold the longest message that is to be accepted, header included, and outlive this
  /// object.
  constexpr handshake_stream(std::uint8_t* scratch, std::size_t size) noexcept
      : scratch_(scratch), capacity_(size) {}

  /// Hands over the fragment of the next handshake record. Call `next` until it needs more before the next
  /// `push`. The fragment must stay as long as views given by `next` are used.
  constexpr void push(bytes fragment) noexcept { fragment_ = fragment; }

  /// The next message, header included. It is good until the next call of `next`; if it stood whole in its
  /// fragment, as long as that. Fails with `message_too_large` as soon as the header of a message that does
  /// not fit has come; offsets count from the first byte of the message. After an error, there is no next
  /// message.
  constexpr framed<bytes> next() noexcept {
    if (failed_) return error_;
    if (held_ == 0 && fragment_.size() >= handshake_header_size) {
      const std::size_t size = message_size(fragment_.data());
      if (fragment_.size() >= size) {
        const bytes message = fragment_.sub(0, size);
        fragment_ = fragment_.sub(size);
        return message;
      }
    }
    if (held_ < handshake_header_size) take_until(handshake_header_size, header_);
    if (held_ < handshake_header_size) return framed<bytes>::more(handshake_header_size - held_);
    const std::size_t size = message_size(header_);
    if (size > capacity_) {
      error_ = parse_error(errc::message_too_large, 1, size, capacity_);
      error_.enclose("length");
      failed_ = true;
      return error_;
    }
    if (held_ == handshake_header_size) copy_bytes(scratch_, header_, handshake_header_size);
    take_until(size, scratch_);
    if (held_ < size) return framed<bytes>::more(size - held_);
    held_ = 0;
    return bytes(scratch_, size);
  }

  /// What `next` has taken so far of a message that is not complete; good until it is called again.
  constexpr bytes pending() const noexcept {
    return {held_ <= handshake_header_size ? header_ : scratch_, held_};
  }
  /// Whether no message has begun that has not ended. RFC 9846 section 5.1: keys change at such a point only.
  constexpr bool at_boundary() const noexcept { return held_ == 0 && fragment_.empty(); }

 private:
  static constexpr std::size_t message_size(const std::uint8_t* header) noexcept {
    return handshake_header_size + static_cast<std::size_t>(load_big_endian<3>(header + 1));
  }
  constexpr void take_until(std::size_t size, std::uint8_t* to) noexcept {
    const bytes taken = fragment_.sub(0, size - held_);
    copy_bytes(to + held_, taken.data(), taken.size());
    held_ += taken.size();
    fragment_ = fragment_.sub(taken.size());
  }

  std::uint8_t* scratch_;
  std::size_t capacity_;
  std::size_t held_ = 0;  // bytes of a begun message
  // Apart from the scratch, which may be too small even for it.
  std::uint8_t header_[handshake_header_size]{};
  bytes fragment_{};
  bool failed_ = false;
  parse_error error_{};
};

}  // namespace tlswire
