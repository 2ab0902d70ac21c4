#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>

namespace tlswire {

class text_sink;

/// What text can be written to: an object, no function.
template <class Write>
concept text_writer = !std::is_same_v<std::remove_cv_t<Write>, text_sink> && std::is_class_v<Write> &&
                      std::invocable<Write&, std::string_view>;

/// Where text goes: any object that can be called with a `std::string_view`, which is never empty, and which
/// it must not keep. It is not owned, so a temporary serves for the call it is an argument of.
class text_sink {
 public:
  template <class Write>
    requires(text_writer<std::remove_reference_t<Write>>)
  constexpr text_sink(Write&& write TLSWIRE_LIFETIMEBOUND) noexcept  // NOLINT: converts any writer
      : object_(const_cast<void*>(static_cast<const void*>(&write))),
        write_([](void* object, std::string_view text) {
          (*static_cast<std::remove_reference_t<Write>*>(object))(text);
        }) {}

  void operator()(std::string_view text) const {
    if (!text.empty()) write_(object_, text);
  }

  void spaces(std::size_t count) const {
    constexpr std::string_view blank = "                                ";
    for (; count > blank.size(); count -= blank.size()) (*this)(blank);
    (*this)(blank.substr(0, count));
  }
  /// Decimal, on the right of at least `width` characters.
  void number(std::uint64_t value, std::size_t width = 0) const {
    char digits[20];
    std::size_t first = sizeof digits;
    do {
      digits[--first] = static_cast<char>('0' + value % 10);
      value /= 10;
    } while (value != 0);
    const std::size_t size = sizeof digits - first;
    if (size < width) spaces(width - size);
    (*this)({digits + first, size});
  }
  /// `0x00fe`: two digits for each of `width` bytes, 8 at most.
  void hex(std::uint64_t value, std::size_t width) const {
    char digits[18] = {'0', 'x'};
    for (std::size_t i = 0; i < 2 * width; ++i) digits[2 + i] = digit(value >> (8 * width - 4 - 4 * i));
    (*this)({digits, 2 + 2 * width});
  }
  /// `00fe`.
  void hex(bytes data) const {
    char digits[64];
    std::size_t size = 0;
    for (const std::uint8_t byte : data) {
      digits[size++] = digit(byte >> 4);
      digits[size++] = digit(byte);
      if (size == sizeof digits) {
        (*this)({digits, size});
        size = 0;
      }
    }
    (*this)({digits, size});
  }

 private:
  static constexpr char digit(std::uint64_t value) noexcept { return "0123456789abcdef"[value & 15]; }

  void* object_;
  void (*write_)(void*, std::string_view);
};

}  // namespace tlswire
