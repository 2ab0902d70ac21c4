#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// SignatureAlgorithm of TLS 1.2. RFC 5246 section 7.4.1.4.1. IANA: TLS SignatureAlgorithm.
enum class SignatureAlgorithm : std::uint8_t {
  anonymous = 0,
  rsa = 1,
  dsa = 2,
  ecdsa = 3,
  ed25519 = 7,             // RFC 8422
  ed448 = 8,               // RFC 8422
  gostr34102012_256 = 64,  // RFC 9189
  gostr34102012_512 = 65,  // RFC 9189
};

template <>
struct registry<SignatureAlgorithm> {
  using E = SignatureAlgorithm;
  static constexpr registry_row<E> rows[] = {
      {E::anonymous, "anonymous"},
      {E::rsa, "rsa"},
      {E::dsa, "dsa"},
      {E::ecdsa, "ecdsa"},
      {E::ed25519, "ed25519"},
      {E::ed448, "ed448"},
      {E::gostr34102012_256, "gostr34102012_256"},
      {E::gostr34102012_512, "gostr34102012_512"},
  };
};

}  // namespace tlswire
