#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/wire/bytes.hpp>

/// Bytes as a test writes them.
namespace tlswire::test {

namespace detail {

constexpr bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// 0 to 15, or -1 for a character that is no hex digit.
constexpr int hex_digit(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

template <std::size_t N>
struct hex_text {
  char text[N]{};
  constexpr hex_text(
      const char (&source)[N]) noexcept {  // NOLINT: a template argument needs the implicit form
    for (std::size_t i = 0; i < N; ++i) text[i] = source[i];
  }
  constexpr std::string_view view() const noexcept { return {text, N - 1}; }
};

struct hex_digits {
  std::size_t count = 0;
  bool all_good = true;
};
constexpr hex_digits count_digits(std::string_view text) noexcept {
  hex_digits found;
  for (const char c : text) {
    if (is_space(c)) continue;
    found.count += 1;
    found.all_good = found.all_good && hex_digit(c) >= 0;
  }
  return found;
}

template <class Out>
constexpr void decode_hex(std::string_view text, Out& out) noexcept {
  std::size_t digits = 0;
  for (const char c : text) {
    if (is_space(c)) continue;
    auto& byte = out[digits / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | hex_digit(c));
    ++digits;
  }
}

template <hex_text Text>
struct hex_bytes {
  static constexpr hex_digits digits = count_digits(Text.view());
  static_assert(digits.all_good, "hex: only hex digits and white space");
  static_assert(digits.count % 2 == 0, "hex: an odd number of digits");
  static constexpr std::array<std::uint8_t, digits.count / 2> value = [] {
    std::array<std::uint8_t, digits.count / 2> out{};
    decode_hex(Text.view(), out);
    return out;
  }();
};

}  // namespace detail

/// The bytes of a hex dump, as an object of static storage: views of it may stand in constant expressions.
///
///     constexpr auto& wire = hex<"0303 a6af06a4">();
template <detail::hex_text Text>
constexpr const auto& hex() noexcept {
  return detail::hex_bytes<Text>::value;
}

/// Throws std::invalid_argument for anything but hex digits and white space, or an odd number of digits.
inline std::vector<std::uint8_t> from_hex(std::string_view text) {
  const detail::hex_digits digits = detail::count_digits(text);
  if (!digits.all_good || digits.count % 2 != 0) throw std::invalid_argument("no hex: " + std::string(text));
  std::vector<std::uint8_t> out(digits.count / 2);
  detail::decode_hex(text, out);
  return out;
}

inline std::string to_hex(bytes data) {
  std::string out;
  for (const std::uint8_t byte : data) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

}  // namespace tlswire::test
