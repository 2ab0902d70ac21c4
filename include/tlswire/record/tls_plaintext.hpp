#pragma once

#include <cstddef>

#include <tlswire/record/framed.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/parse.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// TLSPlaintext: a record as it stands in the stream. RFC 9846 section 5.1. The version is ignored by
/// receivers.
///
///     struct {
///         ContentType type;
///         ProtocolVersion legacy_record_version;
///         uint16 length;
///         opaque fragment[TLSPlaintext.length];
///     } TLSPlaintext;
struct TLSPlaintext {
  ContentType type{};
  ProtocolVersion legacy_record_version = ProtocolVersion::TLSv1_2;
  uint16 length = 0;
  sized<rest<>, &TLSPlaintext::length> fragment{};
};

/// Bytes of the header of a record.
inline constexpr std::size_t record_header_size = 5;
/// Longest fragment of a record that is not encrypted. RFC 9846 section 5.1.
inline constexpr std::size_t max_plaintext_length = 1 << 14;

/// The record at the front of a stream. `limit` is the longest fragment allowed: longer ones are refused from
/// their header alone, before the rest has come.
constexpr framed<TLSPlaintext> next_record(bytes stream, std::size_t limit = max_plaintext_length) noexcept {
  if (stream.size() < record_header_size)
    return framed<TLSPlaintext>::more(record_header_size - stream.size());
  const std::size_t length = load_big_endian<2>(stream.data() + 3);
  if (length > limit) {
    // RFC 9846 section 5.1: a longer record is a record_overflow.
    parse_error error(errc::record_overflow, 3, length, limit);
    error.enclose("length");
    return error;
  }
  if (stream.size() - record_header_size < length) {
    return framed<TLSPlaintext>::more(record_header_size + length - stream.size());
  }
  // Complete, so that parsing it cannot fail.
  return *parse<TLSPlaintext>(stream.sub(0, record_header_size + length));
}

}  // namespace tlswire
