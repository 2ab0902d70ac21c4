#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// TokenBindingKeyParameters. RFC 8471 section 3.2, RFC 8472 section 2. IANA: Token Binding Key Parameters.
enum class TokenBindingKeyParameters : std::uint8_t {
  rsa2048_pkcs1_5 = 0,  // rsa2048_pkcs1.5, which is not an identifier
  rsa2048_pss = 1,
  ecdsap256 = 2,
};

template <>
struct registry<TokenBindingKeyParameters> {
  using E = TokenBindingKeyParameters;
  static constexpr registry_row<E> rows[] = {
      {E::rsa2048_pkcs1_5, "rsa2048_pkcs1.5"},
      {E::rsa2048_pss, "rsa2048_pss"},
      {E::ecdsap256, "ecdsap256"},
  };
};

}  // namespace tlswire
