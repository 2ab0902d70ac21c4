#pragma once

#include <cstddef>

#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/defaults.hpp>

namespace tlswire {

/// DTLSPlaintext. RFC 9147 section 4, where the epoch is 0; RFC 6347 section 4.1, whose protected records
/// (DTLSCiphertext) have the same header. The version is ignored by receivers of DTLS 1.3.
///
///     struct {
///         ContentType type;
///         ProtocolVersion legacy_record_version;
///         uint16 epoch = 0
///         uint48 sequence_number;
///         uint16 length;
///         opaque fragment[DTLSPlaintext.length];
///     } DTLSPlaintext;
struct DTLSPlaintext {
  ContentType type{};
  ProtocolVersion legacy_record_version = ProtocolVersion::DTLSv1_2;
  uint16 epoch = 0;
  uint48 sequence_number{};
  uint16 length = 0;
  sized<rest<>, &DTLSPlaintext::length> fragment{};

  using defaults = tlswire::defaults<&DTLSPlaintext::epoch>;
};

/// Bytes of the header of a record of DTLS that is not protected, or of DTLS 1.2 without a connection ID.
inline constexpr std::size_t dtls_record_header_size = 13;

}  // namespace tlswire
