#pragma once

#include <cstddef>

#include <tlswire/record/tls_plaintext.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/defaults.hpp>

namespace tlswire {

/// TLSCiphertext: a protected record. RFC 9846 section 5.2. The version is ignored by receivers. The
/// additional data of the AEAD is the five bytes before `encrypted_record`.
///
///     struct {
///         ContentType opaque_type = application_data; /* 23 */
///         ProtocolVersion legacy_record_version = 0x0303; /* TLS v1.2 */
///         uint16 length;
///         opaque encrypted_record[TLSCiphertext.length];
///     } TLSCiphertext;
struct TLSCiphertext {
  constant<ContentType, ContentType::application_data> opaque_type{};
  ProtocolVersion legacy_record_version = ProtocolVersion::TLSv1_2;
  uint16 length = 0;
  sized<rest<>, &TLSCiphertext::length> encrypted_record{};

  using defaults = tlswire::defaults<&TLSCiphertext::legacy_record_version>;
};

/// Longest fragment of a protected record, in bytes: 2^14 + 256 in TLS 1.3 and DTLS 1.3 (RFC 9846
/// section 5.2, RFC 9147 section 4), 2^14 + 2048 before (RFC 5246 section 6.2.3, RFC 6347 section 4.1). It is
/// a limit for `next_record`.
constexpr std::size_t max_ciphertext_length(ProtocolVersion version) noexcept {
  return max_plaintext_length + (is_tls13(version) ? 256 : 2048);
}

}  // namespace tlswire
