#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tlswire/inspect/schema.hpp>
#include <tlswire/registry/registry.hpp>

namespace tlswire::detail {

template <class E>
constexpr std::string_view value_name(std::uint64_t value) {
  return name(static_cast<E>(value));
}
template <class E>
constexpr bool value_is_grease(std::uint64_t value) {
  return is_grease(static_cast<E>(value));
}
template <class E>
concept has_value_names = std::is_enum_v<E> && requires(E e) {
  { name(e) } -> std::convertible_to<std::string_view>;
};
template <class E>
concept has_grease = std::is_enum_v<E> && requires(E e) {
  { is_grease(e) } -> std::same_as<bool>;
};

template <registered_enum E>
constexpr std::uint64_t value_at(std::size_t i) {
  return static_cast<std::uint64_t>(registry<E>::rows[i].value);
}

/// The first value of that name. Values of an enum that has names but no registry are tried one by one, up to
/// 2^16.
template <class E>
constexpr bool value_named(std::string_view wanted, std::uint64_t& value) {
  if (wanted.empty()) return false;
  if constexpr (registered_enum<E>) {
    const registry_row<E>* const row = row_named<E>(wanted);
    if (row != nullptr) value = static_cast<std::uint64_t>(row->value);
    return row != nullptr;
  } else {
    constexpr std::uint64_t count = std::uint64_t{1} << (sizeof(E) == 1 ? 8 : 16);
    for (std::uint64_t i = 0; i < count; ++i) {
      if (value_name<E>(i) != wanted) continue;
      value = i;
      return true;
    }
    return false;
  }
}

/// What a schema says of the values of an enum.
template <class E>
constexpr void set_values(schema& s) {
  if constexpr (has_value_names<E>) {
    s.value_name = &value_name<E>;
    s.value_named = &value_named<E>;
  }
  if constexpr (has_grease<E>) s.is_grease = &value_is_grease<E>;
  if constexpr (registered_enum<E>) {
    s.count = row_count<E>;
    s.value_at = &value_at<E>;
  }
}

}  // namespace tlswire::detail
