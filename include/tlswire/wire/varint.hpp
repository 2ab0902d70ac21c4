#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>

#include <tlswire/wire/codec.hpp>

namespace tlswire {

/// Variable-length integer of QUIC, RFC 9000 section 16: 1, 2, 4 or 8 bytes, of which the two highest bits say which;
/// values up to 2^62 - 1. A value need not stand in its shortest form, so the width that was received is kept.
class varint {
 public:
  static constexpr std::uint64_t max = (std::uint64_t{1} << 62) - 1;

  constexpr varint() noexcept = default;
  /// In its shortest form. A value above `max` stops the program.
  constexpr varint(std::uint64_t value) noexcept : value_(value), width_log2_(shortest(value)) {
    if (value > max) compiler::trap();
  }
  /// In `width` bytes: 1, 2, 4 or 8, enough for the value; else the program stops.
  static constexpr varint in(std::size_t width, std::uint64_t value) noexcept {
    varint out(value);
    std::uint8_t log2 = 0;
    while (log2 < 3 && (std::size_t{1} << log2) < width) ++log2;
    if ((std::size_t{1} << log2) != width || log2 < out.width_log2_) compiler::trap();
    out.width_log2_ = log2;
    return out;
  }

  constexpr operator std::uint64_t() const noexcept { return value_; }
  /// Bytes on the wire.
  constexpr std::size_t width() const noexcept { return std::size_t{1} << width_log2_; }

  /// Equal on the wire: the same value in the same width.
  friend constexpr bool operator==(const varint&, const varint&) noexcept = default;
  /// The same number, in whatever width.
  template <std::integral Number>
  friend constexpr bool operator==(const varint& a, Number b) noexcept {
    return a.value_ == static_cast<std::uint64_t>(b);
  }

 private:
  static constexpr std::uint8_t shortest(std::uint64_t value) noexcept {
    if (value < 1u << 6) return 0;
    if (value < 1u << 14) return 1;
    return value < 1u << 30 ? 2 : 3;
  }

  std::uint64_t value_ = 0;
  std::uint8_t width_log2_ = 0;
};

template <>
struct codec<varint> {
  static constexpr std::size_t min_size = 1;
  static constexpr std::size_t max_size = 8;

  template <class State>
  static constexpr bool parse(reader& r, varint& value, State& state) noexcept {
    if (r.left() == 0) [[unlikely]] return state.fail(errc::truncated, r.next, 1, 0);
    const std::size_t width = std::size_t{1} << (*r.next >> 6);
    if (r.left() < width) [[unlikely]] return state.fail(errc::truncated, r.next, width, r.left());
    std::uint64_t number = *r.next & 0x3f;
    for (std::size_t i = 1; i < width; ++i) number = number << 8 | r.next[i];
    value = varint::in(width, number);
    r.next += width;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const varint& value, State& state) noexcept {
    const std::size_t width = value.width();
    if (w.left() < width) [[unlikely]] return state.fail(errc::buffer_too_small, w.next, width, w.left());
    const std::uint64_t number = value;
    for (std::size_t i = 0; i < width; ++i) w.next[i] = static_cast<std::uint8_t>(number >> (8 * (width - 1 - i)));
    std::uint8_t prefix = 0;
    while ((std::size_t{1} << prefix) < width) ++prefix;
    w.next[0] = static_cast<std::uint8_t>(w.next[0] | prefix << 6);
    w.next += width;
    return true;
  }
  static constexpr std::size_t encoded_size(const varint& value) noexcept { return value.width(); }
};

}  // namespace tlswire
