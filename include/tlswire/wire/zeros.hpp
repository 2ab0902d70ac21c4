#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/codec.hpp>

namespace tlswire {

/// Bytes that are all zero, to the end of the container, such as the `padding` extension holds (RFC 7685 section 3).
class zeros {
 public:
  constexpr zeros() noexcept = default;
  constexpr explicit zeros(std::size_t count) noexcept : count_(count) {}
  constexpr std::size_t size() const noexcept { return count_; }
  friend constexpr bool operator==(const zeros&, const zeros&) noexcept = default;

 private:
  std::size_t count_ = 0;
};

template <>
struct codec<zeros> {
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = detail::unbounded;
  static constexpr bool open_ended = true;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, zeros& value, State& state) noexcept {
    value = zeros(r.left());
    // Eight bytes at a time: a padded hello may hold hundreds.
    while (r.left() >= 8 && load_big_endian<8>(r.next) == 0) r.next += 8;
    for (; r.next != r.end; ++r.next) {
      if (*r.next != 0) [[unlikely]] return state.fail(errc::nonzero_padding, r.next, *r.next);
    }
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const zeros& value, State& state) noexcept {
    if (w.left() < value.size()) [[unlikely]] {
      return state.fail(errc::buffer_too_small, w.next, value.size(), w.left());
    }
    for (std::size_t i = 0; i < value.size(); ++i) *w.next++ = 0;
    return true;
  }
  static constexpr std::size_t encoded_size(const zeros& value) noexcept { return value.size(); }
};

}  // namespace tlswire
