#pragma once

#include <cstddef>
#include <type_traits>

#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/sequence.hpp>

namespace tlswire {

/// `T x[N * sizeof(T)]`: exactly `N` elements without a prefix, held by value. RFC 9846 section 3.4.
template <class T, std::size_t N>
struct array {
  using value_type = T;

  T value[N];

  constexpr T* data() noexcept { return value; }
  constexpr const T* data() const noexcept { return value; }
  static constexpr std::size_t size() noexcept { return N; }
  constexpr const T* begin() const noexcept { return value; }
  constexpr const T* end() const noexcept { return value + N; }
  constexpr T& operator[](std::size_t i) noexcept { return value[i]; }
  constexpr const T& operator[](std::size_t i) const noexcept { return value[i]; }
};

template <class T, std::size_t N>
struct codec<array<T, N>> {
  static_assert(N > 0, "tlswire: array<T, N> needs elements");
  static_assert(detail::assert_wire_type<T>::value);
  static constexpr std::size_t min_size = N * codec<T>::min_size;
  static constexpr std::size_t max_size =
      codec<T>::max_size > detail::unbounded / N ? detail::unbounded : N * codec<T>::max_size;
  static constexpr bool total = detail::total<T>;
  static constexpr bool element_needs_parent = detail::needs_parent<T>;
  static constexpr bool element_open_ended = detail::open_ended<T>;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, array<T, N>& value, State& state) noexcept {
    for (std::size_t i = 0; i < N; ++i) {
      if (!codec<T>::parse(r, value.value[i], state)) [[unlikely]] return state.inside_index(i);
    }
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const array<T, N>& value, State& state) noexcept {
    for (std::size_t i = 0; i < N; ++i) {
      if (!codec<T>::emit(w, value.value[i], state)) [[unlikely]] return state.inside_index(i);
    }
    return true;
  }
  static constexpr std::size_t encoded_size(const array<T, N>& value) noexcept {
    std::size_t sum = 0;
    for (const T& element : value.value) sum += codec<T>::encoded_size(element);
    return sum;
  }
};

}  // namespace tlswire
