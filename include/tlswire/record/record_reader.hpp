#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/record/alert.hpp>
#include <tlswire/record/framed.hpp>
#include <tlswire/record/handshake_stream.hpp>
#include <tlswire/record/tls_ciphertext.hpp>
#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/result.hpp>

namespace tlswire {

/// Whether a record came under record protection.
enum class protection : bool { none, on };

/// Records of one direction of a TLS connection, and the rules that they keep in each version: which records
/// may be empty, what may stand between the fragments of a handshake message, that messages end where keys
/// change. Protection is removed in between, by whoever has the keys.
///
///     const auto record = reader.frame(stream);           // the next record on the wire
///     ... remove its protection ...
///     const auto content = reader.accept(type, plaintext, protection::on);
///     while (const auto message = reader.next_message()) handle(*message);
///
/// As long as the version is not known, the rules are those of TLS 1.3, which no peer breaks in its first
/// message. Offsets of errors of `frame` count in the stream, of `accept` in the content, of `next_message`
/// in the message. DTLS has other rules: see `dtls_handshake_stream`.
class record_reader {
 public:
  /// `scratch` is that of a `handshake_stream`.
  constexpr record_reader(std::uint8_t* scratch, std::size_t size,
                          ProtocolVersion version = ProtocolVersion::TLSv1_3) noexcept
      : messages_(scratch, size), version_(version) {}

  constexpr void set_version(ProtocolVersion version) noexcept { version_ = version; }
  constexpr ProtocolVersion version() const noexcept { return version_; }
  /// The longest content of a record that is not protected, or of what protection is removed from: 2^14
  /// bytes, or less, as max_fragment_length (RFC 6066 section 4) or record_size_limit (RFC 8449) says. The
  /// limit of RFC 8449 counts the content type in TLS 1.3, this one does not.
  constexpr void set_limit(std::size_t limit) noexcept { limit_ = limit; }
  /// Accepts records of a type that an extension has negotiated, such as heartbeat. RFC 9846 section 5:
  /// others are an unexpected_message.
  constexpr void allow(ContentType type) noexcept {
    if (static_cast<std::uint8_t>(type) < 32) allowed_ |= std::uint32_t{1} << static_cast<unsigned>(type);
  }

  /// The record at the front of the stream, refused from its header if it is longer than its version allows.
  constexpr framed<TLSPlaintext> frame(bytes stream, protection is = protection::none) const noexcept {
    return next_record(stream, is == protection::on ? max_ciphertext_length(version_) : limit_);
  }

  /// The content of a record, with its true type. Gives it back if a record may hold it here; bytes of
  /// handshake messages go on to `next_message`, which is called until it needs more before the next record.
  constexpr result<bytes> accept(ContentType type, bytes content, protection is) noexcept {
    if (const errc code = misplaced(type, content, is); code != errc::none) {
      parse_error error(code, 0, static_cast<std::uint64_t>(type));
      error.enclose("type");
      return error;
    }
    // RFC 9846 sections 5.1 and 5.2.
    if (content.size() > limit_) return parse_error(errc::record_overflow, 0, content.size(), limit_);
    // RFC 9846 sections 5.1 and 5.4; RFC 5246 section 6.2.1, for ChangeCipherSpec too. Only application data,
    // and what has no rule of its own, may be empty.
    const bool never_empty = type == ContentType::handshake || type == ContentType::alert ||
                             type == ContentType::change_cipher_spec;
    if (content.empty() && never_empty) return parse_error(errc::empty_fragment, 0);
    if (type == ContentType::alert && is_tls13(version_)) {
      // RFC 9846 section 5.1: exactly one alert in a record. Before, several or a part of one may stand
      // there.
      if (const result<Alert> alert = parse<Alert>(content); !alert) return alert.error();
    }
    if (type == ContentType::handshake) messages_.push(content);
    return content;
  }

  /// The next handshake message, as `handshake_stream::next` gives it.
  constexpr framed<bytes> next_message() noexcept { return messages_.next(); }

  /// Whether no handshake message has begun that has not ended.
  constexpr bool at_boundary() const noexcept { return messages_.at_boundary(); }
  /// To be asked before keys change: nothing may be left of a record or a message. RFC 9846 section 5.1:
  /// unexpected_message. The error's `declared` is the number of bytes of the message that have come.
  constexpr parse_error before_key_change() const noexcept {
    if (at_boundary()) return {errc::none, 0};
    return {errc::key_change_inside_message, 0, messages_.pending().size(), 0};
  }

 private:
  constexpr errc misplaced(ContentType type, bytes content, protection is) const noexcept {
    const bool tls13 = is_tls13(version_);
    switch (type) {
      case ContentType::handshake:
        return errc::none;
      case ContentType::alert:
        break;
      case ContentType::change_cipher_spec:
        // RFC 9846 section 5: not protected, and the single byte 1.
        if (tls13 && !content.empty() && (is == protection::on || content.size() != 1 || content[0] != 1)) {
          return errc::unexpected_content;
        }
        // RFC 5246 section 7.1: keys change with it, between messages.
        if (!at_boundary()) return errc::unexpected_content;
        break;
      case ContentType::application_data:
        // RFC 9846 section 5.1, RFC 5246 section 10: always protected. Versions below may send it under a
        // cipher suite that encrypts nothing, which is protection too.
        if (is == protection::none) return errc::unexpected_content;
        break;
      default:
        // RFC 9846 section 5, RFC 5246 section 6.
        if (static_cast<std::uint8_t>(type) >= 32 || (allowed_ >> static_cast<unsigned>(type) & 1) == 0) {
          return errc::unexpected_content;
        }
    }
    // RFC 9846 section 5.1: no other record between the fragments of a message. RFC 5246 section 6.2.1 lets
    // types interleave.
    return tls13 && !at_boundary() ? errc::unexpected_content : errc::none;
  }

  handshake_stream messages_;
  ProtocolVersion version_;
  std::size_t limit_ = max_plaintext_length;
  std::uint32_t allowed_ = 0;  // one bit for each ContentType below 32
};

}  // namespace tlswire
