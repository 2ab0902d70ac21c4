#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tlswire/wire/compiler.hpp>

namespace tlswire {

/// A contiguous range of `T`: `data()` gives a pointer to it, `size()` counts elements.
template <class R, class T>
concept range_of = requires(const R& r) {
  { r.data() } -> std::convertible_to<const T*>;
  r.size();
} && std::is_same_v<std::remove_cv_t<std::remove_pointer_t<decltype(std::declval<const R&>().data())>>, T>;

/// A range that merely points at its elements (span, string_view), so that a copy of it outlives the object it was
/// copied from. A container that owns its elements cannot be made from a pointer and a size, or is not trivially
/// copyable.
template <class R, class T>
concept view_of = range_of<R, T> && std::is_trivially_copyable_v<R> &&
                  (std::is_constructible_v<R, const T*, std::size_t> || std::is_constructible_v<R, T*, std::size_t>);

/// A range of single bytes that are not `uint8`: text, or `std::byte`.
template <class R>
concept text_range = range_of<R, char> || range_of<R, std::byte> || range_of<R, char8_t>;
template <class R>
concept text_view = view_of<R, char> || view_of<R, std::byte> || view_of<R, char8_t>;

/// A view of wire bytes. It owns nothing: what it points to must outlive it. Converts to `std::span`.
class bytes {
 public:
  using value_type = std::uint8_t;
  using const_iterator = const std::uint8_t*;

  constexpr bytes() noexcept = default;
  constexpr bytes(const std::uint8_t* data, std::size_t size) noexcept : data_(data), size_(size) {}

  /// From a span, or an array or vector of bytes. A temporary that owns its bytes does not compile.
  template <class R>
    requires(view_of<R, std::uint8_t>)
  constexpr bytes(const R& view) noexcept : data_(view.data()), size_(view.size()) {}
  template <class R>
    requires(range_of<R, std::uint8_t> && !view_of<R, std::uint8_t>)
  constexpr bytes(const R& range TLSWIRE_LIFETIMEBOUND) noexcept : data_(range.data()), size_(range.size()) {}
  template <class R>
    requires(range_of<R, std::uint8_t> && !view_of<R, std::uint8_t>)
  bytes(const R&& range) = delete;
  template <std::size_t N>
  constexpr bytes(const std::uint8_t (&array TLSWIRE_LIFETIMEBOUND)[N]) noexcept : data_(array), size_(N) {}
  template <std::size_t N>
  bytes(std::uint8_t (&&array)[N]) = delete;

  /// From a string_view, a string, or a range of `std::byte`. Not usable in constant expressions, where `""_bytes` serves.
  template <class R>
    requires(text_view<R>)
  bytes(const R& view) noexcept : data_(reinterpret_cast<const std::uint8_t*>(view.data())), size_(view.size()) {}
  template <class R>
    requires(text_range<R> && !text_view<R>)
  bytes(const R& range TLSWIRE_LIFETIMEBOUND) noexcept
      : data_(reinterpret_cast<const std::uint8_t*>(range.data())), size_(range.size()) {}
  template <class R>
    requires(text_range<R> && !text_view<R>)
  bytes(const R&& range) = delete;

  constexpr const std::uint8_t* data() const noexcept { return data_; }
  constexpr std::size_t size() const noexcept { return size_; }
  constexpr bool empty() const noexcept { return size_ == 0; }
  constexpr const_iterator begin() const noexcept { return data_; }
  constexpr const_iterator end() const noexcept { return data_ + size_; }

  /// The byte at `i`, which must be below `size()`.
  constexpr std::uint8_t operator[](std::size_t i) const noexcept { return data_[i]; }

  /// `count` bytes from `first`, cut where the view ends.
  constexpr bytes sub(std::size_t first, std::size_t count = static_cast<std::size_t>(-1)) const noexcept {
    if (first > size_) first = size_;
    return {data_ + first, count < size_ - first ? count : size_ - first};
  }

  /// The bytes read as characters, for names that are ASCII.
  std::string_view text() const noexcept { return {reinterpret_cast<const char*>(data_), size_}; }

  friend constexpr bool operator==(bytes a, bytes b) noexcept {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i) {
      if (a.data_[i] != b.data_[i]) return false;
    }
    return true;
  }

 private:
  const std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

/// `count` bytes from `from` to `to`, which do not overlap.
TLSWIRE_INLINE constexpr void copy_bytes(std::uint8_t* to, const std::uint8_t* from, std::size_t count) noexcept {
  if (std::is_constant_evaluated()) {
    for (std::size_t i = 0; i < count; ++i) to[i] = from[i];
  } else if (count != 0) {
    __builtin_memcpy(to, from, count);
  }
}

namespace detail {
template <std::size_t N>
struct literal {
  std::uint8_t data[N]{};
  constexpr literal(const char (&text)[N]) noexcept {  // NOLINT: a string literal operator needs the implicit form
    for (std::size_t i = 0; i < N; ++i) data[i] = static_cast<std::uint8_t>(text[i]);
  }
};
}  // namespace detail

inline namespace literals {
/// The characters of a string literal as bytes with static storage, usable in constant expressions.
template <detail::literal Text>
constexpr bytes operator""_bytes() noexcept {
  return {Text.data, sizeof(Text.data) - 1};
}
}  // namespace literals

}  // namespace tlswire
