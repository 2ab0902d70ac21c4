#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// CachedInformationType. RFC 7924 section 3. IANA: TLS CachedInformationType Values.
enum class CachedInformationType : std::uint8_t {
  cert = 1,
  cert_req = 2,
};

template <>
struct registry<CachedInformationType> {
  using E = CachedInformationType;
  static constexpr registry_row<E> rows[] = {
      {E::cert, "cert"},
      {E::cert_req, "cert_req"},
  };
};

}  // namespace tlswire
