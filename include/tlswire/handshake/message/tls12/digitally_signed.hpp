#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/tls10/digitally_signed.hpp>
#include <tlswire/registry/hash_algorithm.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/registry/signature_algorithm.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire::tls12 {

/// SignatureAndHashAlgorithm. RFC 5246 section 7.4.1.4.1. Both bytes together are what TLS 1.3 calls a
/// SignatureScheme; of the schemes that RFC 9846 adds, `signature` has no name.
///
///     struct {
///         HashAlgorithm hash;
///         SignatureAlgorithm signature;
///     } SignatureAndHashAlgorithm;
struct SignatureAndHashAlgorithm {
  HashAlgorithm hash{};
  SignatureAlgorithm signature{};

  friend constexpr bool operator==(const SignatureAndHashAlgorithm&,
                                   const SignatureAndHashAlgorithm&) noexcept = default;
};

/// DigitallySigned. RFC 5246 section 4.7.
///
///     struct {
///         SignatureAndHashAlgorithm algorithm;
///         opaque signature<0..2^16-1>;
///     } DigitallySigned;
struct DigitallySigned {
  SignatureAndHashAlgorithm algorithm{};
  opaque<0, 65535> signature{};
};

/// A digitally-signed element in the form of the version that was negotiated: TLS 1.2 and DTLS 1.2 name the
/// algorithm, older versions do not. RFC 5246 section 4.7, RFC 4346 section 4.7.
using Signature = choice<&negotiated::version, on<ProtocolVersion::TLSv1_2, DigitallySigned>,
                         on<ProtocolVersion::DTLSv1_2, DigitallySigned>, otherwise<tls10::DigitallySigned>>;

}  // namespace tlswire::tls12
