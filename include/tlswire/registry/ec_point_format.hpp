#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ECPointFormat. RFC 8422 section 5.1.2, RFC 4492 section 5.1.2. IANA: TLS EC Point Formats.
///
/// RFC 8422 deprecates all but `uncompressed` and leaves them unnamed; their names are RFC 4492's.
enum class ECPointFormat : std::uint8_t {
  uncompressed = 0,
  ansiX962_compressed_prime = 1,
  ansiX962_compressed_char2 = 2,
};

template <>
struct registry<ECPointFormat> {
  using E = ECPointFormat;
  static constexpr registry_row<E> rows[] = {
      {E::uncompressed, "uncompressed"},
      {E::ansiX962_compressed_prime, "ansiX962_compressed_prime"},
      {E::ansiX962_compressed_char2, "ansiX962_compressed_char2"},
  };
};

}  // namespace tlswire
