#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/certificate_compression_algorithm.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// CertificateCompressionAlgorithms, most preferred first. RFC 8879 section 3.
///
///     struct {
///         CertificateCompressionAlgorithm algorithms<2..2^8-2>;
///     } CertificateCompressionAlgorithms;
struct CertificateCompressionAlgorithms {
  vector<CertificateCompressionAlgorithm, 2, 254> algorithms{};
};

/// compress_certificate. RFC 8879 section 3.
struct compress_certificate {
  static constexpr ExtensionType type = ExtensionType::compress_certificate;
  using bodies = tlswire::bodies<in<message::client_hello, CertificateCompressionAlgorithms, versions::tls13>,
                                 in<message::certificate_request, CertificateCompressionAlgorithms>,
                                 in<message::client_certificate_request, CertificateCompressionAlgorithms>>;
};

}  // namespace tlswire
