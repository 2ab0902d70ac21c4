#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/dtls_handshake.hpp>
#include <tlswire/record/framed.hpp>
#include <tlswire/record/handshake_stream.hpp>
#include <tlswire/record/reassembly_buffer.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/reader.hpp>
#include <tlswire/wire/result.hpp>
#include <tlswire/wire/writer.hpp>

namespace tlswire {

/// Bytes of the header of a fragment of a handshake message of DTLS: type, length, message_seq,
/// fragment_offset, fragment_length. RFC 9147 section 5.2, RFC 6347 section 4.2.2.
inline constexpr std::size_t dtls_handshake_header_size = 12;

/// A handshake message of DTLS that is complete. `Handshake{.msg_type = m.msg_type, .body = m.body}` is the
/// same for `Handshake::get`.
struct dtls_message {
  HandshakeType msg_type{};
  uint16 message_seq = 0;
  bytes body{};
};

/// Takes the fragment at the front of the content of a record, which may hold several. A fragment that is cut
/// off is `truncated`; one that reaches beyond its message is an `inconsistent_fragment`.
constexpr result<DTLSHandshake> take_dtls_fragment(bytes& content) noexcept {
  const auto fail = [](errc code, std::size_t at, std::size_t declared, std::size_t available,
                       const char* member) {
    parse_error error(code, at, declared, available);
    error.enclose(member);
    return error;
  };
  const std::uint8_t* const at = content.data();
  if (content.size() < dtls_handshake_header_size) {
    return parse_error(errc::truncated, 0, dtls_handshake_header_size, content.size());
  }
  const auto number = [at](std::size_t place) {
    return static_cast<std::uint32_t>(load_big_endian<3>(at + place));
  };
  const std::uint32_t length = number(1), offset = number(6), size = number(9);
  // RFC 9147 section 5.5: a fragment is a range of the message.
  if (offset > length) return fail(errc::inconsistent_fragment, 6, offset, length, "fragment_offset");
  if (size > length - offset) {
    return fail(errc::inconsistent_fragment, 9, size, length - offset, "fragment_length");
  }
  const std::size_t left = content.size() - dtls_handshake_header_size;
  if (size > left) return fail(errc::truncated, dtls_handshake_header_size, size, left, "body");
  const DTLSHandshake out{.msg_type = static_cast<HandshakeType>(at[0]),
                          .length = length,
                          .message_seq = static_cast<uint16>(load_big_endian<2>(at + 4)),
                          .fragment_offset = offset,
                          .fragment_length = size,
                          .body = content.sub(dtls_handshake_header_size, size)};
  content = content.sub(dtls_handshake_header_size + size);
  return out;
}

/// Handshake messages of DTLS from their fragments, which come in any order, overlap and are repeated. RFC
/// 9147 section 5.5, RFC 6347 section 4.2.3. Messages come out in the order of message_seq. One that stands
/// whole in a fragment when it is due is given as a view of it, without copying.
///
/// `Window` messages, the one that is due and those behind it, are put together at once, each in its share of
/// the caller's memory; fragments of later ones are dropped (RFC 9147 section 5.2 permits both), those of
/// earlier ones too. A fragment that contradicts what has come - another type or length of its message, or
/// another byte at a place (RFC 9147 section 5.5) - is an error and changes nothing: DTLS lets the caller
/// abort the handshake or, as long as fragments are not authenticated, go on as if it had not come.
///
///     for each record: stream.push(record.fragment);
///                      while (const auto message = stream.next()) handle(*message);
template <std::size_t Window = 1, class Work = uncounted>
class basic_dtls_handshake_stream {
  static_assert(Window > 0 && Window < 65536);

 public:
  /// Bytes of memory for messages of up to `length` bytes of body.
  static constexpr std::size_t memory_for(std::size_t length) noexcept {
    return Window * (handshake_header_size + basic_reassembly_buffer<Work>::memory_for(length));
  }
  /// The memory must outlive this object. `first` is the message_seq that is due: not 0 for whoever comes to
  /// a handshake later.
  constexpr basic_dtls_handshake_stream(std::uint8_t* memory, std::size_t size, uint16 first = 0,
                                        Work work = {}) noexcept
      : due_(first), work_(work) {
    const std::size_t share = size / Window;
    for (std::size_t i = 0; i < Window && share >= handshake_header_size; ++i) {
      slots_[i].header = memory + i * share;
      slots_[i].body = {memory + i * share + handshake_header_size, share - handshake_header_size, work};
    }
  }

  /// Hands over the content of the next record of type handshake. Call `next` until it needs more before the
  /// next `push`. The content must stay as long as views given by `next` are used.
  constexpr void push(bytes content) noexcept {
    release();
    content_ = content;
    taken_ = 0;
    repeated_ = dropped_ = false;
  }

  /// The next message, or how many bytes of it are missing at least. It is good until the next call of `push`
  /// or `next`; if it stood whole in a fragment, as long as that. Offsets of errors count from the first byte
  /// of the content of the record; what is left of that content is given up, later records are not.
  constexpr framed<dtls_message> next() noexcept {
    release();
    for (;;) {
      slot& due = slot_of(due_);
      if (due.used && due.body.count() == due.length) {
        held_ = true;
        return give(due.type, bytes(due.header + handshake_header_size, due.length));
      }
      if (content_.empty()) {
        return framed<dtls_message>::more(due.used ? due.length - due.body.count()
                                                   : dtls_handshake_header_size);
      }
      const bytes before = content_;
      const result<DTLSHandshake> fragment = take_dtls_fragment(content_);
      if (!fragment) return give_up(fragment.error().shifted(taken_));
      work_(dtls_handshake_header_size);
      const std::size_t at = taken_;
      taken_ += before.size() - content_.size();
      const parse_error wrong = take(*fragment);
      if (wrong.code != errc::none) return give_up(wrong.shifted(at));
      if (whole_.data() != nullptr) {
        const bytes body = whole_;
        whole_ = {};
        // Also when its fragments began to come: they agree with it.
        slot_of(due_).used = false;
        return give(fragment->msg_type, body);
      }
    }
  }

  /// The message_seq that is due. RFC 9147 section 5.2: next_receive_seq.
  constexpr std::uint32_t due() const noexcept { return due_; }
  /// Whether the last record held a fragment of a message that has been given out: the sender repeats its
  /// flight, so that ours may be lost.
  constexpr bool repeated() const noexcept { return repeated_; }
  /// Whether the last record held a fragment that was dropped because its message lies beyond the window: it
  /// must not be acknowledged (RFC 9147 section 7).
  constexpr bool dropped() const noexcept { return dropped_; }
  /// Whether no message has begun that is not complete and given out. Keys change at such a point only.
  constexpr bool at_boundary() const noexcept {
    for (std::size_t i = 0; i < Window; ++i) {
      if (slots_[i].used && !(held_ && i == (due_ - 1) % Window)) return false;
    }
    return content_.empty();
  }

  /// The message that `next` gave last, in the form that `parse<Handshake>` takes: type, length of three
  /// bytes, body. It is put together in the memory, where it fits (`message_too_large`), and good until the
  /// next call of `push` or `next`. Any other message stops the program.
  constexpr result<bytes> handshake_form(const dtls_message& message) noexcept {
    if (message.message_seq + std::uint32_t{1} != due_) compiler::trap();
    slot& s = slot_of(message.message_seq);
    const std::size_t size = handshake_header_size + message.body.size();
    if (s.header == nullptr || message.body.size() > s.body.capacity()) {
      parse_error error(errc::message_too_large, 1, size, room(s));
      error.enclose("length");
      return error;
    }
    std::uint8_t* const body = s.header + handshake_header_size;
    if (message.body.data() != body) {
      copy_bytes(body, message.body.data(), message.body.size());
    }
    s.header[0] = static_cast<std::uint8_t>(message.msg_type);
    store_big_endian<3>(s.header + 1, message.body.size());
    return bytes(s.header, size);
  }

 private:
  struct slot {
    std::uint8_t* header = nullptr;  // room for four bytes before the body
    basic_reassembly_buffer<Work> body{};
    HandshakeType type{};
    std::size_t length = 0;
    bool used = false;
  };
  constexpr slot& slot_of(std::uint32_t seq) noexcept { return slots_[seq % Window]; }
  static constexpr std::size_t room(const slot& s) noexcept {
    return s.header == nullptr ? 0 : handshake_header_size + s.body.capacity();
  }

  /// Frees the place of the message that was given out.
  constexpr void release() noexcept {
    if (held_) slot_of(due_ - 1).used = false;
    held_ = false;
  }
  constexpr framed<dtls_message> give(HandshakeType type, bytes body) noexcept {
    return dtls_message{type, static_cast<uint16>(due_++), body};
  }
  constexpr parse_error give_up(const parse_error& error) noexcept {
    content_ = {};
    return error;
  }
  constexpr parse_error take(const DTLSHandshake& f) noexcept {
    if (f.message_seq < due_) {
      repeated_ = true;
      return {errc::none, 0};
    }
    if (f.message_seq - due_ >= Window) {
      dropped_ = true;
      return {errc::none, 0};
    }
    slot& s = slot_of(f.message_seq);
    if (s.used) {
      // RFC 9147 section 5.2: all fragments of a message say the same of it.
      if (f.msg_type != s.type) return named(errc::inconsistent_fragment, 0, 0, 0, "msg_type");
      if (f.length != s.length) return named(errc::inconsistent_fragment, 1, f.length, s.length, "length");
      const std::size_t conflict = s.body.first_conflict(f.fragment_offset, f.body);
      if (conflict != f.body.size()) {
        return named(errc::inconsistent_fragment, dtls_handshake_header_size + conflict, 0, 0, "body");
      }
    }
    if (f.message_seq == due_ && f.body.size() == f.length) {
      whole_ = f.body;
      return {errc::none, 0};
    }
    if (s.header == nullptr || f.length > s.body.capacity()) {
      return named(errc::message_too_large, 1, handshake_header_size + f.length, room(s), "length");
    }
    // An empty fragment of a message that is not empty says nothing.
    if (f.body.empty() && f.length != 0) return {errc::none, 0};
    if (!s.used) {
      s.used = true;
      s.type = f.msg_type;
      s.length = f.length;
      s.body.reset(f.length);
    }
    s.body.put(f.fragment_offset, f.body);
    return {errc::none, 0};
  }
  static constexpr parse_error named(errc code, std::size_t at, std::size_t declared, std::size_t available,
                                     const char* member) noexcept {
    parse_error error(code, at, declared, available);
    error.enclose(member);
    return error;
  }

  slot slots_[Window]{};
  std::uint32_t due_ = 0;  // wider than message_seq, so that it can end
  bytes content_{};        // what is left of the record
  std::size_t taken_ = 0;  // bytes of the record before that
  bytes whole_{};          // the body of the message that is due, in the fragment just taken
  bool held_ = false;      // the last message was given out from its slot
  bool repeated_ = false;
  bool dropped_ = false;
  [[no_unique_address]] Work work_{};
};

template <std::size_t Window = 1>
using dtls_handshake_stream = basic_dtls_handshake_stream<Window>;

}  // namespace tlswire
