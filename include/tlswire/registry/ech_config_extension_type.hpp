#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// ECHConfigExtensionType. RFC 9849 sections 4.2 and 11.3. IANA: ECHConfig Extension.
///
/// All that is registered is reserved to keep clients tolerant: `RESERVED`, and the values of `is_grease`,
/// which are those of RFC 8701 but for 0x0A0A.
enum class ECHConfigExtensionType : std::uint16_t {
  RESERVED = 0x0000,
};

template <>
struct registry<ECHConfigExtensionType> {
  using E = ECHConfigExtensionType;
  static constexpr registry_row<E> rows[] = {{E::RESERVED, "RESERVED"}};
  static constexpr bool is_grease(E value) noexcept {
    return detail::is_grease16(static_cast<std::uint16_t>(value)) && value != E{0x0A0A};
  }
};

/// A client that does not know this extension must ignore the ECHConfig: the highest bit is set. RFC 9849
/// section 4.2.
constexpr bool is_mandatory(ECHConfigExtensionType type) noexcept {
  return (static_cast<std::uint16_t>(type) & 0x8000) != 0;
}

}  // namespace tlswire
