#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// The answer of what reads a stream: a value, an error, or that more bytes must come first.
template <class T>
class [[nodiscard]] framed {
 public:
  using value_type = T;

  /// At least `count` more bytes are needed before an answer is possible; `count` is not 0.
  static constexpr framed more(std::size_t count) noexcept {
    framed out;
    out.more_ = count;
    return out;
  }
  constexpr framed(const T& value) noexcept : value_(value), state_(state::value) {}
  constexpr framed(const parse_error& error) noexcept : value_{}, error_(error), state_(state::error) {}

  constexpr explicit operator bool() const noexcept { return state_ == state::value; }
  constexpr bool has_value() const noexcept { return state_ == state::value; }
  /// How many more bytes are needed at least; 0 when there is a value or an error.
  constexpr std::size_t need_more() const noexcept { return more_; }

  /// The error to report when the stream ends here instead, after `available` bytes.
  constexpr parse_error at_end(std::size_t available) const noexcept {
    return state_ == state::error ? error_ : parse_error(errc::truncated, available, more_, 0);
  }

  constexpr const T& operator*() const& noexcept TLSWIRE_LIFETIMEBOUND { return checked(); }
  constexpr T operator*() && noexcept { return checked(); }
  constexpr const T* operator->() const& noexcept TLSWIRE_LIFETIMEBOUND { return &checked(); }
  const T* operator->() && = delete;
  constexpr const parse_error& error() const noexcept TLSWIRE_LIFETIMEBOUND {
    if (state_ != state::error) compiler::trap();
    return error_;
  }

 private:
  enum class state : unsigned char { more, value, error };
  constexpr framed() noexcept : value_{} {}
  constexpr const T& checked() const noexcept {
    if (state_ != state::value) compiler::trap();
    return value_;
  }

  T value_;
  parse_error error_{};
  std::size_t more_ = 0;
  state state_ = state::more;
};

}  // namespace tlswire
