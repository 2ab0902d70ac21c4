#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tlswire/wire/bytes.hpp>

namespace tlswire::detail {

/// Bytes that are written to where there is room, and counted everywhere.
class json_bytes {
 public:
  explicit json_bytes(std::span<std::uint8_t> room) noexcept : room_(room) {}

  std::size_t size() const noexcept { return size_; }
  std::size_t room() const noexcept { return room_.size(); }
  /// Whether all that was written since `from` is there.
  bool is_there() const noexcept { return size_ <= room_.size(); }
  /// `is_there()` must be true.
  bytes since(std::size_t from) const noexcept { return {room_.data() + from, size_ - from}; }
  void rewind(std::size_t to) noexcept { size_ = to; }

  void byte(std::uint8_t value) noexcept {
    if (size_ < room_.size()) room_[size_] = value;
    ++size_;
  }
  void number(std::uint64_t value, std::size_t width) noexcept {
    size_ += width;
    set_number(size_ - width, value, width);
  }
  /// Over what stands at `at`.
  void set_number(std::size_t at, std::uint64_t value, std::size_t width) noexcept {
    for (std::size_t i = width; i-- > 0; value >>= 8) {
      if (at + i < room_.size()) room_[at + i] = static_cast<std::uint8_t>(value);
    }
  }
  /// False if they are not two hexadecimal digits for each byte.
  bool hex(std::string_view text) noexcept {
    if (text.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < text.size(); i += 2) {
      const unsigned high = digit(text[i]);
      const unsigned low = digit(text[i + 1]);
      if (high > 15 || low > 15) return false;
      byte(static_cast<std::uint8_t>(high << 4 | low));
    }
    return true;
  }
  /// A byte for each character. False if one is above U+00FF, or the text is no UTF-8.
  bool latin1(std::string_view utf8) noexcept {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
      const auto c = static_cast<std::uint8_t>(utf8[i]);
      if (c < 0x80) {
        byte(c);
        continue;
      }
      if ((c != 0xc2 && c != 0xc3) || ++i == utf8.size()) return false;
      const auto more = static_cast<std::uint8_t>(utf8[i]);
      if ((more & 0xc0) != 0x80) return false;
      byte(static_cast<std::uint8_t>(c << 6 | (more & 0x3f)));
    }
    return true;
  }

 private:
  static constexpr unsigned digit(char c) noexcept {
    if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
    return 16;
  }

  std::span<std::uint8_t> room_;
  std::size_t size_ = 0;
};

}  // namespace tlswire::detail
