#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace tlswire {

/// One code point and the name its RFC or IANA gives it.
template <class E>
struct registry_row {
  E value;
  std::string_view name;
};

/// The known code points of an enum. Specialise it beside the enum, before the enum is first looked up:
///
///     template <>
///     struct tlswire::registry<Color> {
///       static constexpr registry_row<Color> rows[] = {{Color::red, "red"}, {Color::green, "green"}};
///     };
///
/// The rows ascend by value. A registry whose code points include the reserved ones of RFC 8701 also has
/// `static constexpr bool is_grease(E)`; these have no row.
///
/// The enums are open: a value without a row is legal and survives parsing and serialising.
template <class E>
struct registry;

/// An enum with a registry. The functions below are constrained by it, so an enum may instead bring its own
/// `constexpr std::string_view name(Color)`, which is found by argument-dependent lookup and is never
/// ambiguous with the one below.
template <class E>
concept registered_enum = std::is_enum_v<E> && requires {
  registry<E>::rows[0].name;
  requires std::is_array_v<decltype(registry<E>::rows)>;
};

namespace detail {

template <class E>
inline constexpr std::size_t row_count = std::extent_v<decltype(registry<E>::rows)>;

template <class E>
constexpr bool rows_ascend() noexcept {
  for (std::size_t i = 1; i < row_count<E>; ++i) {
    if (!(registry<E>::rows[i - 1].value < registry<E>::rows[i].value)) return false;
  }
  return true;
}

/// Where the row of a value is, or `row_count` when it has none. The functions below ask for the index rather
/// than compare a row's address with nullptr, which g++ 12 refuses in constant expressions under
/// -fsanitize=undefined.
template <class E>
constexpr std::size_t index_of(E value) noexcept {
  static_assert(rows_ascend<E>(), "the rows of a registry must ascend by value, without duplicates");
  std::size_t first = 0;
  std::size_t last = row_count<E>;
  while (first < last) {
    const std::size_t middle = first + (last - first) / 2;
    if (registry<E>::rows[middle].value < value) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first < row_count<E> && registry<E>::rows[first].value == value ? first : row_count<E>;
}

/// RFC 8701 section 2: 0x0A0A, 0x1A1A, ... 0xFAFA.
constexpr bool is_grease16(std::uint16_t value) noexcept {
  return (value & 0x0F0F) == 0x0A0A && value >> 8 == (value & 0xFF);
}

/// RFC 8701 section 2, PskKeyExchangeModes: 0x0B, 0x2A, ... 0xE4, which are 31 apart.
constexpr bool is_grease_psk_mode(std::uint8_t value) noexcept { return value % 31 == 11; }

}  // namespace detail

/// The row of a value, or nullptr when it has none.
template <registered_enum E>
[[nodiscard]] constexpr const registry_row<E>* row_of(E value) noexcept {
  const std::size_t index = detail::index_of(value);
  return index == detail::row_count<E> ? nullptr : &registry<E>::rows[index];
}

/// The row with exactly this name, or nullptr when there is none:
/// `row_named<CipherSuite>("TLS_SM4_GCM_SM3")`.
template <registered_enum E>
[[nodiscard]] constexpr const registry_row<E>* row_named(std::string_view name) noexcept {
  for (const registry_row<E>& row : registry<E>::rows) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

/// The name of a value; empty when it has no row, as no GREASE value has. Static storage.
template <registered_enum E>
[[nodiscard]] constexpr std::string_view name(E value) noexcept {
  const std::size_t index = detail::index_of(value);
  return index == detail::row_count<E> ? std::string_view() : registry<E>::rows[index].name;
}

template <registered_enum E>
[[nodiscard]] constexpr bool is_known(E value) noexcept {
  return detail::index_of(value) != detail::row_count<E>;
}

/// Whether RFC 8701 reserves the value to keep peers tolerant; false for enums without such values.
template <registered_enum E>
[[nodiscard]] constexpr bool is_grease(E value) noexcept {
  if constexpr (requires { registry<E>::is_grease(value); }) {
    return registry<E>::is_grease(value);
  } else {
    return false;
  }
}

}  // namespace tlswire
