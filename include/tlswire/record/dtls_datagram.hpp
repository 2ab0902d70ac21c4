#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/found.hpp>
#include <tlswire/record/connection_id.hpp>
#include <tlswire/record/dtls_ciphertext.hpp>
#include <tlswire/record/dtls_plaintext.hpp>
#include <tlswire/record/tls12/dtls_ciphertext.hpp>
#include <tlswire/record/tls_ciphertext.hpp>
#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/parse.hpp>

namespace tlswire {

/// The three forms of a record of DTLS, told apart by its first byte, and what is none.
enum class dtls_record_form : std::uint8_t {
  plaintext,   ///< DTLSPlaintext; in DTLS 1.2 the form of protected records without a connection ID too
  cid,         ///< tls12::DTLSCiphertext
  ciphertext,  ///< DTLSCiphertext of DTLS 1.3
  none,        ///< to be discarded
};

/// RFC 9147 section 4.1 for DTLS 1.3; RFC 6347 section 4.1 and RFC 9146 section 4 for DTLS 1.2 and below.
constexpr dtls_record_form form_of(std::uint8_t first, ProtocolVersion version) noexcept {
  const ContentType type{first};
  if (is_tls13(version)) {
    if (type == ContentType::alert || type == ContentType::handshake || type == ContentType::ACK) {
      return dtls_record_form::plaintext;
    }
    return (first & DTLSCiphertext::fixed_mask) == DTLSCiphertext::fixed ? dtls_record_form::ciphertext
                                                                         : dtls_record_form::none;
  }
  if (type == ContentType::tls12_cid) return dtls_record_form::cid;
  return type >= ContentType::change_cipher_spec && type <= ContentType::return_routability_check &&
                 type != ContentType::ACK
             ? dtls_record_form::plaintext
             : dtls_record_form::none;
}

/// A record of a datagram; the member for its form is filled.
struct dtls_record {
  dtls_record_form form = dtls_record_form::none;
  bytes wire{};  ///< all of it
  DTLSPlaintext plaintext{};
  tls12::DTLSCiphertext cid{};
  DTLSCiphertext ciphertext{};
};

namespace detail {
template <class T>
constexpr void read_record(T& to, bytes wire, const connection_id_context& context,
                           parse_error& error) noexcept {
  const result<T> parsed = parse<T>(wire, context);
  if (parsed) {
    to = *parsed;
  } else {
    error = parsed.error();
  }
}
}  // namespace detail

/// The records of one datagram, front to back. RFC 9147 sections 4 and 4.3.
///
///     dtls_datagram records(datagram, ProtocolVersion::DTLSv1_3, connection_id_context{8});
///     while (const auto record = records.next()) ...
///
/// What is no record is an error, behind which nothing is read: DTLS discards it in silence (RFC 9147 section
/// 4.5.2), and what follows cannot be found. Offsets of errors count in the datagram.
class dtls_datagram {
 public:
  constexpr dtls_datagram(bytes datagram, ProtocolVersion version,
                          const connection_id_context& context = {}) noexcept
      : datagram_(datagram), version_(version), context_(context) {}

  /// The next record; absent at the end of the datagram, or behind an error.
  template <class Record = dtls_record>
  constexpr found<Record> next() noexcept {
    if (at_ == datagram_.size()) return {};
    const std::size_t at = at_;
    at_ = datagram_.size();
    const bytes left = datagram_.sub(at);
    Record out{.form = form_of(left[0], version_)};
    if (out.form == dtls_record_form::none) {
      parse_error error(errc::unexpected_content, at, left[0]);
      error.enclose("type");
      return error;
    }
    const bool unified = out.form == dtls_record_form::ciphertext;
    const bool with_cid = out.form == dtls_record_form::cid;
    const std::size_t header = unified ? unified_header_size(left[0])
                                       : dtls_record_header_size + (with_cid ? context_.cid_length : 0);
    std::size_t size = left.size();
    if (size >= header && (!unified || (left[0] & DTLSCiphertext::L) != 0)) {
      const std::size_t length = load_big_endian<2>(left.data() + header - 2);
      // RFC 9147 section 4, RFC 6347 section 4.1. A record of DTLS 1.2 may be protected in either form.
      const bool plain = out.form == dtls_record_form::plaintext &&
                         (is_tls13(version_) || load_big_endian<2>(left.data() + 3) == 0);
      const std::size_t limit = plain ? max_plaintext_length : max_ciphertext_length(version_);
      if (length > limit) {
        parse_error error(errc::record_overflow, at + header - 2, length, limit);
        error.enclose("length");
        return error;
      }
      // A record that is cut off is refused where it is parsed.
      if (length < size - header) size = header + length;
    }
    out.wire = left.sub(0, size);
    parse_error error(errc::none, 0);
    if (unified) {
      detail::read_record(out.ciphertext, out.wire, context_, error);
    } else if (with_cid) {
      detail::read_record(out.cid, out.wire, context_, error);
    } else {
      detail::read_record(out.plaintext, out.wire, context_, error);
    }
    if (error.code != errc::none) return error.shifted(at);
    // RFC 9147 section 4: a later record of another association, and the rest with it, is discarded. One
    // without a connection ID says nothing of its association.
    const bytes own = unified ? bytes(out.ciphertext.connection_id) : bytes(out.cid.cid);
    if (!own.empty() && !cid_.empty() && !(own == cid_)) {
      parse_error other(errc::constant_mismatch, at + (unified ? 1 : 11));
      other.enclose(unified ? "connection_id" : "cid");
      return other;
    }
    if (!own.empty()) cid_ = own;
    at_ = at + size;
    return out;
  }

 private:
  constexpr std::size_t unified_header_size(std::uint8_t flags) const noexcept {
    return 2 + ((flags & DTLSCiphertext::C) != 0 ? context_.cid_length : 0) +
           ((flags & DTLSCiphertext::S) != 0 ? 1 : 0) + ((flags & DTLSCiphertext::L) != 0 ? 2 : 0);
  }
  bytes datagram_;
  ProtocolVersion version_;
  connection_id_context context_;
  std::size_t at_ = 0;
  bytes cid_{};  // of the records so far
};

}  // namespace tlswire
