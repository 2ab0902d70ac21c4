#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/sequence.hpp>

namespace tlswire {

/// `T x<Lo..Hi>`: a list of `T` behind a length prefix that counts bytes. RFC 9846 section 3.4.
///
/// A view: parsed, it points into the input, which was checked, so that iterating it cannot fail; built, it points to
/// the caller's array, vector or span of `T`. The bounds are in bytes.
template <class T, std::size_t Lo, std::size_t Hi>
class vector : public sequence<T> {
 public:
  using kind = vector;
  using sequence<T>::sequence;
  constexpr vector() noexcept = default;
  constexpr vector(const sequence<T>& elements) noexcept : sequence<T>(elements) {}
};

template <class T, std::size_t Lo, std::size_t Hi>
struct codec<vector<T, Lo, Hi>> : detail::element_checks<T> {
  static constexpr std::size_t prefix = prefix_width(Hi);
  static constexpr std::size_t min_size = prefix + Lo;
  static constexpr std::size_t max_size = prefix + Hi;
  static constexpr bool bounds_reversed = Lo > Hi;
  static constexpr bool ceiling_too_large = prefix > 4;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, vector<T, Lo, Hi>& value, State& state) noexcept {
    static_assert(detail::assert_element<T>::value);
    const std::uint8_t* const at = r.next;
    static_assert(detail::assert_bounds<Lo, Hi>::value);
    reader body{};
    if (!take_prefixed<prefix, Lo, Hi>(r, body, state)) [[unlikely]] return false;
    return detail::parse_elements<T>(body, at, value, state);
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const vector<T, Lo, Hi>& value, State& state) noexcept {
    static_assert(detail::assert_element<T>::value);
    std::uint8_t* at = nullptr;
    return open_prefix<prefix>(w, at, state) && detail::sequence_access::emit(w, value, state) &&
           close_prefix<prefix, Lo, Hi>(w, at, state);
  }
  static constexpr std::size_t encoded_size(const vector<T, Lo, Hi>& value) noexcept {
    return prefix + value.wire_size();
  }
};

}  // namespace tlswire
