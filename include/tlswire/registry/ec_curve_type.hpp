#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ECCurveType. RFC 8422 section 5.4, RFC 4492 section 5.4. IANA: TLS EC Curve Types.
///
/// RFC 8422 deprecates all but `named_curve` and leaves them unnamed; their names are RFC 4492's.
enum class ECCurveType : std::uint8_t {
  explicit_prime = 1,
  explicit_char2 = 2,
  named_curve = 3,
};

template <>
struct registry<ECCurveType> {
  using E = ECCurveType;
  static constexpr registry_row<E> rows[] = {
      {E::explicit_prime, "explicit_prime"},
      {E::explicit_char2, "explicit_char2"},
      {E::named_curve, "named_curve"},
  };
};

}  // namespace tlswire
