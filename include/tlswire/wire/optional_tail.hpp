#pragma once

#include <cstddef>
#include <type_traits>

#include <tlswire/wire/codec.hpp>

namespace tlswire {

namespace detail {
struct any_member;
}

/// A last member that may be missing: absent when no bytes are left. RFC 9846 section 4.2.2 detects the extensions of
/// a ClientHello so. Reading an absent one gives a default `T`, so that an absent list reads as an empty one.
template <class T>
class optional_tail {
 public:
  using value_type = T;

  constexpr optional_tail() noexcept = default;
  template <class U>
    requires(std::is_convertible_v<U&&, T> && !std::is_same_v<std::remove_cvref_t<U>, detail::any_member> &&
             !std::is_same_v<std::remove_cvref_t<U>, optional_tail>)
  constexpr optional_tail(U&& value) noexcept : value_(static_cast<T>(static_cast<U&&>(value))), present_(true) {}

  constexpr bool has_value() const noexcept { return present_; }
  constexpr explicit operator bool() const noexcept { return present_; }
  constexpr const T& operator*() const noexcept TLSWIRE_LIFETIMEBOUND { return value_; }
  constexpr const T* operator->() const noexcept TLSWIRE_LIFETIMEBOUND { return &value_; }
  constexpr void reset() noexcept { *this = optional_tail{}; }

 private:
  friend struct codec<optional_tail>;
  T value_{};
  bool present_ = false;
};

template <class T>
struct codec<optional_tail<T>> {
  static_assert(detail::assert_wire_type<T>::value);
  static_assert(codec<T>::min_size > 0,
                "tlswire: optional_tail<T> needs a T that takes at least one byte, or absent and empty look alike");
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = codec<T>::max_size;
  static constexpr bool open_ended = true;
  static constexpr bool needs_parent = true;

  template <class State, class Parent>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, optional_tail<T>& value, State& state,
                                             const Parent& parent) noexcept {
    value.present_ = r.next != r.end;
    return !value.present_ || detail::parse_member(r, value.value_, state, parent);
  }
  template <class State, class Parent>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const optional_tail<T>& value, State& state,
                                            const Parent& parent) noexcept {
    return !value.present_ || detail::emit_member(w, value.value_, state, parent);
  }
  static constexpr std::size_t encoded_size(const optional_tail<T>& value) noexcept {
    return value.present_ ? codec<T>::encoded_size(value.value_) : 0;
  }
};

}  // namespace tlswire
