#pragma once

#include <tlswire/registry/content_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// TLSCiphertext of TLS 1.2 and below. RFC 5246 section 6.2.3. What the fragment is made of depends on the
/// cipher and is for record protection to say: an explicit IV or nonce, the encrypted content, a MAC.
///
///     struct {
///         ContentType type;
///         ProtocolVersion version;
///         uint16 length;
///         select (SecurityParameters.cipher_type) {
///             case stream: GenericStreamCipher;
///             case block:  GenericBlockCipher;
///             case aead:   GenericAEADCipher;
///         } fragment;
///     } TLSCiphertext;
struct TLSCiphertext {
  ContentType type{};
  ProtocolVersion version = ProtocolVersion::TLSv1_2;
  uint16 length = 0;
  sized<rest<>, &TLSCiphertext::length> fragment{};
};

}  // namespace tlswire::tls12
