#pragma once

#include <type_traits>

#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// The answer to a look-up: a value, absent, or there but malformed. Reading the value when there is none
/// stops the program. Views in the value point into the bytes that were parsed.
template <class T>
class [[nodiscard]] found {
 public:
  using value_type = T;

  constexpr found() noexcept {  // NOLINT(cppcoreguidelines-pro-type-member-init)
    if (std::is_constant_evaluated()) value_ = T{};
  }
  constexpr found(const T& value) noexcept : value_(value), state_(state::value) {}
  constexpr found(const parse_error& error) noexcept : value_{}, error_(error), state_(state::error) {}

  /// There, and well-formed.
  constexpr explicit operator bool() const noexcept { return state_ == state::value; }
  constexpr bool has_value() const noexcept { return state_ == state::value; }
  /// Not there at all.
  constexpr bool absent() const noexcept { return state_ == state::absent; }
  /// There, but malformed: `error()` says how. Never so in a list that was parsed in strict mode.
  constexpr bool malformed() const noexcept { return state_ == state::error; }

  constexpr const T& operator*() const& noexcept TLSWIRE_LIFETIMEBOUND { return checked(); }
  constexpr T operator*() && noexcept { return checked(); }
  constexpr const T& value() const& noexcept TLSWIRE_LIFETIMEBOUND { return checked(); }
  constexpr T value() && noexcept { return checked(); }
  constexpr const T* operator->() const& noexcept TLSWIRE_LIFETIMEBOUND { return &checked(); }
  /// A member of a temporary would dangle at the end of the statement: name what was found first.
  const T* operator->() && = delete;

  /// Offsets count from the first byte of the list that was searched.
  constexpr const parse_error& error() const noexcept TLSWIRE_LIFETIMEBOUND {
    if (state_ != state::error) compiler::trap();
    return error_;
  }

 private:
  enum class state : unsigned char { absent, value, error };
  constexpr const T& checked() const noexcept {
    if (state_ != state::value) compiler::trap();
    return value_;
  }

  T value_;  // default-initialised, see result
  parse_error error_{};
  state state_ = state::absent;
};

}  // namespace tlswire
