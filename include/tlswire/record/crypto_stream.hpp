#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/record/framed.hpp>
#include <tlswire/record/handshake_stream.hpp>
#include <tlswire/record/reassembly_buffer.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/reader.hpp>
#include <tlswire/wire/result.hpp>
#include <tlswire/wire/varint.hpp>

namespace tlswire {

/// Handshake messages from the CRYPTO frames of one encryption level of QUIC. RFC 9000 section 19.6, RFC 9001
/// section 4.1.3: each frame says at which offset of the stream its bytes stand, and they come in any order.
/// A message that stands whole in a frame that is next in order is given as a view of it, without copying;
/// any other is put together in the caller's memory, whose size is thereby the budget.
///
///     for each frame: const auto taken = stream.push(frame.offset, frame.data);
///                     while (const auto message = stream.next()) handle(*message);
template <class Work = uncounted>
class basic_crypto_stream {
 public:
  /// Bytes of memory for a stream that reaches `window` bytes beyond what has been given out. RFC 9000
  /// section 7.5: at least 4096.
  static constexpr std::size_t memory_for(std::size_t window) noexcept {
    return basic_reassembly_buffer<Work>::memory_for(window);
  }
  /// The memory must outlive this object.
  constexpr basic_crypto_stream(std::uint8_t* memory, std::size_t size, Work work = {}) noexcept
      : buffer_(memory, size, work) {}

  /// Takes the data of a frame; gives the number of bytes in it that are new. A frame is taken whole or not
  /// at all: it is refused as `out_of_window` if it ends beyond what the memory reaches to, or beyond
  /// 2^62 - 1 (RFC 9000 section 19.6), and as `inconsistent_fragment` if a byte differs from what came before
  /// and has not been given out; the error's offset is that of the byte in `data`. Other frames may follow.
  ///
  /// Call `next` until it needs more before the next `push`. `data` must stay until then, and as long as
  /// views given by `next` are used.
  constexpr result<std::size_t> push(std::uint64_t offset, bytes data) noexcept {
    // RFC 9000 section 19.6: the sum of offset and length is a varint.
    if (offset > varint::max || data.size() > varint::max - offset) {
      return parse_error(errc::out_of_window, 0, offset + data.size(), varint::max);
    }
    // Messages that were not asked for must not be lost.
    if (direct_.size() > buffer_.capacity()) {
      return parse_error(errc::out_of_window, 0, read_ + direct_.size(), read_ + buffer_.capacity());
    }
    settle();
    if (buffer_.end() == 0 && offset <= read_) {
      const bytes fresh = behind(offset, data);
      direct_ = fresh;
      return fresh.size();
    }
    const std::size_t skipped = data.size() - behind(offset, data).size();
    const bytes fresh = data.sub(skipped);
    if (fresh.empty()) return std::size_t{0};
    const std::uint64_t ahead = offset + skipped - read_;
    if (ahead > buffer_.capacity() || fresh.size() > buffer_.capacity() - ahead) {
      return parse_error(errc::out_of_window, 0, offset + data.size(), read_ + buffer_.capacity());
    }
    // What was given out makes room only when it is needed.
    if (ahead + fresh.size() > buffer_.capacity() - given_) make_room();
    const std::size_t at = given_ + static_cast<std::size_t>(ahead);
    const std::size_t conflict = buffer_.first_conflict(at, fresh);
    // RFC 9000 section 2.2: the bytes at an offset do not change.
    if (conflict != fresh.size()) return parse_error(errc::inconsistent_fragment, skipped + conflict);
    return buffer_.put(at, fresh);
  }

  /// The next message, header included, or how many more bytes must come at `next_offset() + pending()`. It
  /// is good until the next call of `push` or `next`. Fails with `message_too_large` as soon as the header of
  /// a message that does not fit has come; after that, there is no next message.
  constexpr framed<bytes> next() noexcept {
    if (failed_) return error_;
    if (direct_.size() >= handshake_header_size) {
      const std::size_t size = message_size(direct_.data());
      if (direct_.size() >= size) {
        const bytes message = direct_.sub(0, size);
        direct_ = direct_.sub(size);
        read_ += size;
        return message;
      }
    }
    const bytes held = pending_bytes();
    if (held.size() < handshake_header_size) {
      // Memory that does not even hold a header is no reason to wait.
      if (held.size() > buffer_.capacity()) return fail(handshake_header_size);
      settle();
      return framed<bytes>::more(handshake_header_size - held.size());
    }
    const std::size_t size = message_size(held.data());
    if (size > buffer_.capacity()) return fail(size);
    if (held.size() < size) {
      settle();
      return framed<bytes>::more(size - held.size());
    }
    given_ += size;
    read_ += size;
    return held.sub(0, size);
  }

  /// Offset in the stream of the first byte of the message that comes next.
  constexpr std::uint64_t next_offset() const noexcept { return read_; }
  /// How many bytes of that message, and of what follows it without a gap, have come.
  constexpr std::size_t pending() const noexcept { return pending_bytes().size(); }
  /// Whether no message has begun that has not ended, and nothing has come beyond. RFC 9001 section 4.1.3:
  /// only then is an encryption level done with.
  constexpr bool at_boundary() const noexcept { return direct_.empty() && buffer_.end() == given_; }

 private:
  static constexpr std::size_t message_size(const std::uint8_t* header) noexcept {
    return handshake_header_size + static_cast<std::size_t>(load_big_endian<3>(header + 1));
  }
  constexpr bytes behind(std::uint64_t offset, bytes data) const noexcept {
    if (offset >= read_) return data;
    return read_ - offset >= data.size() ? bytes{} : data.sub(static_cast<std::size_t>(read_ - offset));
  }
  constexpr bytes pending_bytes() const noexcept {
    return direct_.empty() ? bytes(buffer_.data(), buffer_.prefix()).sub(given_) : direct_;
  }
  constexpr void make_room() noexcept {
    buffer_.drop_front(given_);
    given_ = 0;
  }
  /// Keeps what is left of a frame whose messages were not all whole.
  constexpr void settle() noexcept {
    if (given_ != 0 && given_ == buffer_.end()) make_room();
    if (direct_.empty()) return;
    buffer_.put(0, direct_);
    direct_ = {};
  }
  constexpr parse_error fail(std::size_t size) noexcept {
    error_ = parse_error(errc::message_too_large, 1, size, buffer_.capacity());
    error_.enclose("length");
    failed_ = true;
    return error_;
  }

  basic_reassembly_buffer<Work> buffer_;  // its first byte stands at read_ - given_ in the stream
  std::size_t given_ = 0;                 // bytes at its front that `next` has given out
  std::uint64_t read_ = 0;
  bytes direct_{};  // of the last frame, from read_ on; the buffer is empty then
  bool failed_ = false;
  parse_error error_{};
};

using crypto_stream = basic_crypto_stream<>;

}  // namespace tlswire
