#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// CompressionMethod. RFC 3749 section 2, RFC 3943. IANA: TLS Compression Method Identifiers.
///
/// `null` as in the RFCs; IANA writes NULL, which is a macro in C++.
enum class CompressionMethod : std::uint8_t {
  null = 0,
  DEFLATE = 1,
  LZS = 64,
};

template <>
struct registry<CompressionMethod> {
  using E = CompressionMethod;
  static constexpr registry_row<E> rows[] = {
      {E::null, "null"},
      {E::DEFLATE, "DEFLATE"},
      {E::LZS, "LZS"},
  };
};

}  // namespace tlswire
