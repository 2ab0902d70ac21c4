#pragma once

#include <tlswire/record/connection_id.hpp>
#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/constant.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// DTLSCiphertext of DTLS 1.2 with a connection ID. RFC 9146 section 4. How long that is, the context says.
/// Records without one look like a DTLSPlaintext.
///
///     struct {
///         ContentType outer_type = tls12_cid;
///         ProtocolVersion version;
///         uint16 epoch;
///         uint48 sequence_number;
///         opaque cid[cid_length];               // New field
///         uint16 length;
///         opaque enc_content[DTLSCiphertext.length];
///     } DTLSCiphertext;
struct DTLSCiphertext {
  constant<ContentType, ContentType::tls12_cid> outer_type{};
  ProtocolVersion version = ProtocolVersion::DTLSv1_2;
  uint16 epoch = 0;
  uint48 sequence_number{};
  sized<rest<>, &connection_id_context::cid_length> cid{};
  uint16 length = 0;
  sized<rest<>, &DTLSCiphertext::length> enc_content{};
};

}  // namespace tlswire::tls12
