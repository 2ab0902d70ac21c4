#pragma once

#include <cstdint>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <string_view>

namespace dissect {

/// Text on its way to standard output, in large pieces.
class output {
 public:
  explicit output(bool colour) : colour_(colour) { text_.reserve(2 * piece); }

  void operator()(std::string_view text) {
    text_ += text;
    if (text_.size() >= piece) flush();
  }
  /// The end of the buffer, for what appends to a string.
  std::string& text() { return text_; }

  /// Throws std::runtime_error if it cannot be written.
  void flush() {
    if (std::fwrite(text_.data(), 1, text_.size(), stdout) != text_.size() || std::fflush(stdout) != 0) {
      throw std::runtime_error("cannot write to standard output");
    }
    text_.clear();
  }

  enum class style { plain, name, quiet, wrong };
  void set(style s) {
    if (!colour_) return;
    static constexpr std::string_view codes[] = {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m"};
    text_ += codes[static_cast<int>(s)];
  }
  void in(style s, std::string_view text) {
    set(s);
    text_ += text;
    set(style::plain);
  }

 private:
  static constexpr std::size_t piece = std::size_t{1} << 16;
  std::string text_;
  bool colour_;
};

/// Appends spaces until `text` is `width` characters longer than `from`, one at least.
inline void pad(std::string& text, std::size_t from, std::size_t width) {
  do {
    text += ' ';
  } while (text.size() < from + width);
}

/// Appends microseconds as `12.345678`.
inline void append_time(std::string& text, std::int64_t microseconds) {
  if (microseconds < 0) {
    text += '-';
    microseconds = -microseconds;
  }
  text += std::to_string(microseconds / 1000000);
  char fraction[8] = ".000000";
  std::int64_t rest = microseconds % 1000000;
  for (int i = 6; i > 0; --i, rest /= 10) fraction[i] = static_cast<char>('0' + rest % 10);
  text.append(fraction, 7);
}

}  // namespace dissect
