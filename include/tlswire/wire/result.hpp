#pragma once

#include <type_traits>

#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// A value, or the reason why there is none. Views in the value point into the bytes that were parsed, and are good
/// as long as those are. Reading the value of a failure, or the error of a success, stops the program.
template <class T>
class [[nodiscard]] result {
 public:
  using value_type = T;

  constexpr result(const T& value) noexcept : value_(value), ok_(true) {}
  constexpr result(const parse_error& error) noexcept : value_{}, error_(error) {}

  constexpr explicit operator bool() const noexcept { return ok_; }
  constexpr bool has_value() const noexcept { return ok_; }

  constexpr const T& operator*() const& noexcept TLSWIRE_LIFETIMEBOUND { return checked(); }
  constexpr T operator*() && noexcept { return checked(); }
  constexpr const T& value() const& noexcept TLSWIRE_LIFETIMEBOUND { return checked(); }
  constexpr T value() && noexcept { return checked(); }
  constexpr const T* operator->() const& noexcept TLSWIRE_LIFETIMEBOUND { return &checked(); }
  /// A member of a temporary result would dangle at the end of the statement: name the result first.
  const T* operator->() && = delete;

  constexpr const parse_error& error() const& noexcept TLSWIRE_LIFETIMEBOUND {
    if (ok_) compiler::trap();
    return error_;
  }
  constexpr parse_error error() && noexcept {
    if (ok_) compiler::trap();
    return error_;
  }

 private:
  template <class>
  friend struct result_access;

  // Not defaulted: `result{}` would then clear the error, which is left uninitialised on purpose.
  // The value is default-initialised: g++ clears an aggregate that is value-initialised as a whole first, with a string
  // instruction that takes a fifth of the time of parsing a small ClientHello.
  constexpr result() noexcept {  // NOLINT(cppcoreguidelines-pro-type-member-init)
    if (std::is_constant_evaluated()) value_ = T{};
  }
  constexpr const T& checked() const noexcept {
    if (!ok_) compiler::trap();
    return value_;
  }

  T value_;
  parse_error error_{};
  bool ok_ = false;
};

/// How the engine fills a result in place, without copying it.
template <class T>
struct result_access {
  static constexpr result<T> empty() noexcept { return result<T>{}; }
  static constexpr T& value(result<T>& r) noexcept { return r.value_; }
  static constexpr parse_error& error(result<T>& r) noexcept { return r.error_; }
  static constexpr void succeed(result<T>& r) noexcept { r.ok_ = true; }
};

}  // namespace tlswire
