#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// IdentifierType of trusted_ca_keys. RFC 6066 section 6. Not a registry of IANA's.
enum class IdentifierType : std::uint8_t {
  pre_agreed = 0,
  key_sha1_hash = 1,
  x509_name = 2,
  cert_sha1_hash = 3,
};

template <>
struct registry<IdentifierType> {
  using E = IdentifierType;
  static constexpr registry_row<E> rows[] = {
      {E::pre_agreed, "pre_agreed"},
      {E::key_sha1_hash, "key_sha1_hash"},
      {E::x509_name, "x509_name"},
      {E::cert_sha1_hash, "cert_sha1_hash"},
  };
};

}  // namespace tlswire
