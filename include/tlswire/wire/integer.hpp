#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/codec.hpp>

namespace tlswire {

/// RFC 9846 section 3.3: unsigned, most significant byte first.
using uint8 = std::uint8_t;
using uint16 = std::uint16_t;
using uint32 = std::uint32_t;
using uint64 = std::uint64_t;

/// A number of `Width` bytes for which the language has no type. Converts to the next larger one; construction from
/// a number that does not fit stops the program (in a constant expression, does not compile).
template <std::size_t Width, class Holder>
class narrow_uint {
 public:
  static constexpr Holder max = static_cast<Holder>((Holder{1} << (8 * Width)) - 1);

  constexpr narrow_uint() noexcept = default;
  constexpr narrow_uint(Holder value) noexcept : value_(value) {
    if (value > max) compiler::trap();
  }
  constexpr operator Holder() const noexcept { return value_; }

  /// Not to be touched: public only because a template argument, as in `constant<uint24, 5>`, must not hide anything.
  Holder value_ = 0;
};
using uint24 = narrow_uint<3, std::uint32_t>;
using uint48 = narrow_uint<6, std::uint64_t>;

namespace detail {

template <class T, std::size_t Width, class Holder = T>
struct number_codec {
  static constexpr std::size_t min_size = Width;
  static constexpr std::size_t max_size = Width;
  static constexpr bool total = true;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, T& value, State& state) noexcept {
    std::uint64_t number = 0;
    if (!take_number<Width>(r, number, state)) [[unlikely]] return false;
    value = static_cast<T>(static_cast<Holder>(number));
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const T& value, State& state) noexcept {
    return put_number<Width>(w, static_cast<Holder>(value), state);
  }
  static constexpr std::size_t encoded_size(const T&) noexcept { return Width; }

  /// Puts a value where room was made for it, so that a list of numbers checks its room once.
  TLSWIRE_INLINE static constexpr void store(std::uint8_t* to, const T& value) noexcept {
    store_big_endian<Width>(to, static_cast<Holder>(value));
  }
};

}  // namespace detail

template <>
struct codec<uint8> : detail::number_codec<uint8, 1> {};
template <>
struct codec<uint16> : detail::number_codec<uint16, 2> {};
template <>
struct codec<uint32> : detail::number_codec<uint32, 4> {};
template <>
struct codec<uint64> : detail::number_codec<uint64, 8> {};
template <std::size_t Width, class Holder>
struct codec<narrow_uint<Width, Holder>> : detail::number_codec<narrow_uint<Width, Holder>, Width, Holder> {};

}  // namespace tlswire
