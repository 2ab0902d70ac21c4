#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include <tlswire/record/record_fragmenter.hpp>
#include <tlswire/record/record_reader.hpp>
#include <tlswire/registry/cipher_suite_info.hpp>
#include <tlswire/session/crypto.hpp>
#include <tlswire/session/flow.hpp>
#include <tlswire/session/record_protection.hpp>
#include <tlswire/session/secret.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire::session {

/// The records of a connection of TLS 1.3, in both directions, with the rules of RFC 9846 section 5.
/// Functions throw `alert_error` for what the peer must not send.
template <crypto_provider Crypto>
class record_layer {
 public:
  record_layer(Crypto& crypto, std::size_t max_message_size)
      : crypto_(&crypto),
        scratch_(max_message_size),
        reader_(scratch_.data(), scratch_.size()) {}
  record_layer(const record_layer&) = delete;
  record_layer& operator=(const record_layer&) = delete;

  void append(bytes data) {
    input_.erase(input_.begin(), input_.begin() + static_cast<std::ptrdiff_t>(consumed_));
    consumed_ = 0;
    input_.insert(input_.end(), data.begin(), data.end());
  }
  /// The next record's type and content, its protection removed; no value if more must come first. The
  /// content is good until the next call.
  std::optional<opened_record> next() {
    for (;;) {
      const bytes stream = bytes(input_).sub(consumed_);
      const auto record = reader_.frame(stream, read_ ? protection::on : protection::none);
      if (record.need_more() != 0) return std::nullopt;
      if (!record) throw refusal("record", record.error());
      consumed_ += record_header_size + record->length;
      if (const auto opened = open(*record)) return opened;
    }
  }
  /// The next handshake message of the record; good until the next call.
  std::optional<bytes> next_message() {
    const auto message = reader_.next_message();
    if (message.need_more() != 0) return std::nullopt;
    if (!message) throw refusal("Handshake", message.error());
    // One that stands whole in a record does not need the scratch.
    require(message->size() <= scratch_.size(), AlertDescription::decode_error, "a message that is too long");
    return *message;
  }

  /// Keys change between messages: RFC 9846 section 5.1.
  void set_read(const cipher_suite_info& suite, const secret& traffic) {
    if (const parse_error error = reader_.before_key_change(); error.code != errc::none) {
      throw refusal("before a change of keys", error);
    }
    read_ = make(suite, traffic);
  }
  void set_write(const cipher_suite_info& suite, const secret& traffic) {
    flush();
    write_ = make(suite, traffic);
  }
  const secret& read_traffic() const noexcept { return read_->traffic(); }
  const secret& write_traffic() const noexcept { return write_->traffic(); }
  bool writes_protected() const noexcept { return write_.has_value(); }
  bool write_exhausted() const noexcept { return write_ && write_->exhausted(); }
  void set_write_limit(std::uint64_t records) noexcept {
    if (write_) write_->set_limit(records);
  }

  /// RFC 9846 section 4.3.10: early data that is not accepted is skipped, up to so many bytes of records.
  void skip_early_data(std::size_t size) noexcept { skip_ = size; }
  /// No change_cipher_spec from now on: the peer's Finished has come.
  void end_change_cipher_spec() noexcept { change_cipher_spec_ended_ = true; }

  /// Handshake messages wait for the end of the flight, so that several share a record.
  void add_handshake(bytes message) { flight_.insert(flight_.end(), message.begin(), message.end()); }
  void flush() {
    write(ContentType::handshake, flight_);
    flight_.clear();
  }
  void write(ContentType type, bytes content) {
    for (record_fragmenter records(type, content, max_plaintext_length, version_); !records.done();) {
      const TLSPlaintext record = records.next();
      if (write_) {
        write_->seal(type, record.fragment, output_);
      } else {
        write_plain(record);
      }
    }
    // RFC 9846 section 5.1: an initial ClientHello may say 0x0301, everything else says 0x0303.
    version_ = ProtocolVersion::TLSv1_2;
  }
  /// RFC 9846 appendix E.4.
  void write_change_cipher_spec() {
    flush();
    const std::uint8_t one[] = {1};
    write_plain({.type = ContentType::change_cipher_spec, .length = 1, .fragment = bytes(one)});
  }
  void begin_as_client() noexcept { version_ = ProtocolVersion::TLSv1_0; }
  octets take_output() noexcept { return std::exchange(output_, {}); }
  bool at_boundary() const noexcept { return consumed_ == input_.size() && reader_.at_boundary(); }

  void wipe_keys() noexcept {
    read_.reset();
    write_.reset();
    wipe(scratch_.data(), scratch_.size());
  }

 private:
  std::optional<record_protection<Crypto>> make(const cipher_suite_info& suite, const secret& traffic) {
    auto made = record_protection<Crypto>::create(*crypto_, suite, traffic);
    require(made.has_value(), AlertDescription::internal_error, "the provider lacks the cipher");
    return made;
  }
  void write_plain(const TLSPlaintext& record) {
    const std::size_t at = output_.size();
    output_.resize(at + record_header_size + record.fragment.size());
    bytes written = *serialize(record, std::span<std::uint8_t>(output_).subspan(at));
    (void)written;
  }
  std::optional<opened_record> skipped(std::size_t size) {
    require(size <= skip_, AlertDescription::unexpected_message, "more early data than is allowed");
    skip_ -= size;
    return std::nullopt;
  }
  /// No value for a record that is dropped.
  std::optional<opened_record> open(const TLSPlaintext& record) {
    if (record.type == ContentType::change_cipher_spec) {
      // RFC 9846 section 5.
      require(!change_cipher_spec_ended_ && record.fragment == "\x01"_bytes && reader_.at_boundary(),
              AlertDescription::unexpected_message, "change_cipher_spec where it must not stand");
      require(++dropped_ <= max_dropped, AlertDescription::unexpected_message, "too many change_cipher_spec");
      return std::nullopt;
    }
    opened_record content{.type = record.type, .content = record.fragment};
    if (!read_) {
      if (record.type == ContentType::application_data && skip_ != 0) return skipped(record.length);
      return accepted(content, protection::none);
    }
    if (record.type != ContentType::application_data) {
      // A peer that could not go on before it had keys says so without them.
      require(record.type == ContentType::alert && !opened_any_, AlertDescription::unexpected_message,
              "a record without protection");
      return accepted(content, protection::none);
    }
    if (const auto alert = read_->open(record, content)) {
      if (*alert == AlertDescription::bad_record_mac && skip_ != 0) return skipped(record.length);
      throw alert_error{*alert, "a record that cannot be opened"};
    }
    skip_ = 0;
    opened_any_ = true;
    return accepted(content, protection::on);
  }
  opened_record accepted(const opened_record& content, protection is) {
    const auto checked = reader_.accept(content.type, content.content, is);
    if (!checked) throw refusal("record", checked.error());
    // RFC 9846 section 5.4: empty application data is allowed; endless such records are an attack.
    idle_ = content.content.empty() ? idle_ + 1 : 0;
    require(idle_ <= max_dropped, AlertDescription::unexpected_message, "too many empty records");
    return content;
  }

  static constexpr unsigned max_dropped = 32;

  Crypto* crypto_;
  octets scratch_;
  record_reader reader_;
  octets input_;
  std::size_t consumed_ = 0;
  octets output_;
  octets flight_;
  std::optional<record_protection<Crypto>> read_;
  std::optional<record_protection<Crypto>> write_;
  ProtocolVersion version_ = ProtocolVersion::TLSv1_2;
  std::size_t skip_ = 0;
  unsigned dropped_ = 0;
  unsigned idle_ = 0;
  bool opened_any_ = false;
  bool change_cipher_spec_ended_ = false;
};

}  // namespace tlswire::session
