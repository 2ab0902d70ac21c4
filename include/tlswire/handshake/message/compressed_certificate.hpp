#pragma once

#include <tlswire/registry/certificate_compression_algorithm.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// CompressedCertificate: stands for a Certificate, whose body of `uncompressed_length` bytes, without the
/// handshake header, was compressed. RFC 8879 section 4. Nothing is decompressed here.
///
///     struct {
///          CertificateCompressionAlgorithm algorithm;
///          uint24 uncompressed_length;
///          opaque compressed_certificate_message<1..2^24-1>;
///     } CompressedCertificate;
struct CompressedCertificate {
  CertificateCompressionAlgorithm algorithm{};
  uint24 uncompressed_length = 0;
  opaque<1, 0xFFFFFF> compressed_certificate_message{};

  static constexpr HandshakeType msg_type = HandshakeType::compressed_certificate;
};

}  // namespace tlswire
