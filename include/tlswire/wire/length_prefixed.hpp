#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/integer.hpp>

namespace tlswire {

/// One `T` behind a length: `uint24 length; T value;`, where the value must fill the length exactly. `Length` is one of
/// uint8 ... uint32.
template <class Length, class T>
struct length_prefixed {
  T value{};

  constexpr const T& operator*() const noexcept TLSWIRE_LIFETIMEBOUND { return value; }
  constexpr const T* operator->() const noexcept TLSWIRE_LIFETIMEBOUND { return &value; }
};

namespace detail {

/// Parses a `T` that must take all of `body`.
template <class T, class State, class Parent>
TLSWIRE_INLINE constexpr bool parse_exactly(reader body, T& value, State& state, const Parent& parent) noexcept {
  if (!parse_member(body, value, state, parent)) [[unlikely]] return false;
  if (body.next != body.end) [[unlikely]] {
    return state.fail(errc::trailing_data, body.next, 0, body.left());
  }
  return true;
}

}  // namespace detail

template <class Length, class T>
struct codec<length_prefixed<Length, T>> {
  static_assert(detail::assert_wire_type<T>::value);
  static_assert(std::is_convertible_v<Length, std::uint64_t> && detail::total<Length> && codec<Length>::max_size <= 4,
                "tlswire: the length of length_prefixed is one of uint8, uint16, uint24 and uint32");
  static constexpr std::size_t prefix = codec<Length>::min_size;
  static constexpr std::size_t high = static_cast<std::size_t>((std::uint64_t{1} << (8 * prefix)) - 1);
  static constexpr std::size_t min_size = prefix + codec<T>::min_size;
  static constexpr std::size_t max_size = prefix + (codec<T>::max_size < high ? codec<T>::max_size : high);
  static constexpr bool needs_parent = detail::needs_parent<T>;

  template <class State, class Parent = detail::no_parent>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, length_prefixed<Length, T>& value, State& state,
                                             const Parent& parent = {}) noexcept {
    reader body{};
    if (!take_prefixed<prefix, 0, high>(r, body, state)) [[unlikely]] return false;
    return detail::parse_exactly(body, value.value, state, parent);
  }
  template <class State, class Parent = detail::no_parent>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const length_prefixed<Length, T>& value, State& state,
                                            const Parent& parent = {}) noexcept {
    std::uint8_t* at = nullptr;
    return open_prefix<prefix>(w, at, state) && detail::emit_member(w, value.value, state, parent) &&
           close_prefix<prefix, 0, high>(w, at, state);
  }
  static constexpr std::size_t encoded_size(const length_prefixed<Length, T>& value) noexcept {
    return prefix + codec<T>::encoded_size(value.value);
  }
};

}  // namespace tlswire
