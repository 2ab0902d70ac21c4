#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// CertificateCompressionAlgorithm. RFC 8879 section 3.
/// IANA: TLS Certificate Compression Algorithm IDs.
enum class CertificateCompressionAlgorithm : std::uint16_t {
  zlib = 1,
  brotli = 2,
  zstd = 3,
};

template <>
struct registry<CertificateCompressionAlgorithm> {
  using E = CertificateCompressionAlgorithm;
  static constexpr registry_row<E> rows[] = {
      {E::zlib, "zlib"},
      {E::brotli, "brotli"},
      {E::zstd, "zstd"},
  };
};

}  // namespace tlswire
