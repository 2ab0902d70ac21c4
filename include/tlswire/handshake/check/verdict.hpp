#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/registry/alert_for.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// What `check` says of a message that is well-formed: lawful, or the first rule it breaks. Offsets count
/// from the first byte of the message's body as `serialize` writes it, which is how it was parsed.
///
///     if (const auto verdict = check(hello); !verdict) return refuse(verdict.alert());
class [[nodiscard]] verdict {
 public:
  constexpr verdict() noexcept = default;
  constexpr verdict(const parse_error& error) noexcept : error_(error), lawful_(false) {}

  constexpr explicit operator bool() const noexcept { return lawful_; }
  /// Reading the violation of a lawful message stops the program.
  constexpr const parse_error& error() const noexcept TLSWIRE_LIFETIMEBOUND {
    if (lawful_) compiler::trap();
    return error_;
  }
  constexpr AlertDescription alert() const noexcept { return alert_for(error().code); }

 private:
  parse_error error_{};
  bool lawful_ = true;
};

/// A message that a check is given, or none. Points to it.
template <class T>
class given {
 public:
  constexpr given() noexcept = default;
  constexpr given(const T& value TLSWIRE_LIFETIMEBOUND) noexcept : value_(&value) {}
  given(const T&& value) = delete;

  constexpr explicit operator bool() const noexcept { return value_ != nullptr; }
  constexpr const T& operator*() const noexcept { return *value_; }
  constexpr const T* operator->() const noexcept { return value_; }

 private:
  const T* value_ = nullptr;
};

namespace detail {

constexpr void enclose_all(parse_error&) noexcept {}
template <class Outer, class... Inner>
constexpr void enclose_all(parse_error& error, Outer outer, Inner... inner) noexcept {
  enclose_all(error, inner...);
  if constexpr (std::is_same_v<Outer, std::size_t>) {
    error.enclose_index(outer);
  } else {
    error.enclose(outer);
  }
}

/// A violation at a path, outermost segment first: names, and indices of type `std::size_t`.
template <class... Path>
constexpr parse_error violation(errc code, std::size_t offset, std::uint64_t declared,
                                std::uint64_t available, Path... path) noexcept {
  parse_error error(code, offset, declared, available);
  enclose_all(error, path...);
  return error;
}

template <class E>
constexpr std::uint64_t number(E value) noexcept {
  return static_cast<std::uint64_t>(value);
}

}  // namespace detail
}  // namespace tlswire
