#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// HashAlgorithm of TLS 1.2. RFC 5246 section 7.4.1.4.1. IANA: TLS HashAlgorithm.
enum class HashAlgorithm : std::uint8_t {
  none = 0,
  md5 = 1,
  sha1 = 2,
  sha224 = 3,
  sha256 = 4,
  sha384 = 5,
  sha512 = 6,
  Intrinsic = 8,  // RFC 8422: the signature algorithm brings its own
};

template <>
struct registry<HashAlgorithm> {
  using E = HashAlgorithm;
  static constexpr registry_row<E> rows[] = {
      {E::none, "none"},     {E::md5, "md5"},       {E::sha1, "sha1"},     {E::sha224, "sha224"},
      {E::sha256, "sha256"}, {E::sha384, "sha384"}, {E::sha512, "sha512"}, {E::Intrinsic, "Intrinsic"},
  };
};

}  // namespace tlswire
