#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/codec.hpp>

namespace tlswire {

/// A field that always holds one value, and takes no room in the struct. RFC 9846 section 3.7: `T1 f1 = 8;`. Bytes
/// that hold another value are refused. `V` is of a type that may be a template argument: numbers, enums, `opaque<N>`.
template <class T, T V>
struct constant {
  static constexpr T value = V;
  constexpr operator T() const noexcept { return V; }
  friend constexpr bool operator==(const constant&, const constant&) noexcept = default;
};

template <class T, T V>
struct codec<constant<T, V>> {
  static_assert(detail::assert_wire_type<T>::value);
  static constexpr std::size_t min_size = codec<T>::encoded_size(V);
  static constexpr std::size_t max_size = min_size;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, constant<T, V>&, State& state) noexcept {
    const std::uint8_t* const at = r.next;
    T found{};
    if (!codec<T>::parse(r, found, state)) [[unlikely]] return false;
    if (!(found == V)) [[unlikely]] return state.fail(errc::constant_mismatch, at);
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const constant<T, V>&, State& state) noexcept {
    return codec<T>::emit(w, V, state);
  }
  static constexpr std::size_t encoded_size(const constant<T, V>&) noexcept { return min_size; }
};

}  // namespace tlswire
