#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire {

struct json_options {
  std::size_t indent = 0;  ///< spaces for each level; 0: all on one line
};

namespace detail {

/// JSON (RFC 8259) piece by piece: sets the commas, the line ends and the escapes.
class json_text {
 public:
  json_text(text_sink out, json_options options) noexcept : out_(out), options_(options) {}

  void open(std::string_view bracket) {
    out_(bracket);
    ++level_;
    first_ = true;
  }
  void close(std::string_view bracket) {
    --level_;
    if (!first_) line();
    out_(bracket);
    first_ = false;
  }
  /// Before an element of an array.
  void element() {
    if (!first_) out_(options_.indent == 0 ? ", " : ",");
    line();
    first_ = false;
  }
  /// Before the value of a member.
  void key(std::string_view name) {
    element();
    string(name);
    out_(": ");
  }
  void number(std::uint64_t value) { out_.number(value); }
  void null() { out_("null"); }
  void hex(bytes data) {
    out_("\"");
    out_.hex(data);
    out_("\"");
  }
  /// UTF-8.
  void string(std::string_view text) {
    out_("\"");
    characters(text, [](std::uint8_t c) { return c < 0x20 || c == '"' || c == '\\'; });
    out_("\"");
  }
  /// Each byte as the character with that code point.
  void latin1(bytes data) {
    out_("\"");
    characters(data.text(), [](std::uint8_t c) { return c < 0x20 || c == '"' || c == '\\' || c >= 0x80; });
    out_("\"");
  }

  /// Begins the text of a string that comes in pieces, which need no escapes.
  text_sink raw() const noexcept { return out_; }

 private:
  template <class IsSpecial>
  void characters(std::string_view text, IsSpecial is_special) const {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<std::uint8_t>(text[i]);
      if (!is_special(c)) continue;
      out_(text.substr(from, i - from));
      special(c);
      from = i + 1;
    }
    out_(text.substr(from));
  }
  void special(std::uint8_t c) const {
    if (c >= 0x80) {
      const char utf8[] = {static_cast<char>(0xc0 | c >> 6), static_cast<char>(0x80 | (c & 0x3f))};
      out_({utf8, 2});
    } else if (c < 0x20) {
      out_("\\u00");
      out_.hex(bytes(&c, 1));
    } else {
      const char escaped[] = {'\\', static_cast<char>(c)};
      out_({escaped, 2});
    }
  }
  void line() {
    if (options_.indent == 0) return;
    out_("\n");
    out_.spaces(options_.indent * level_);
  }

  text_sink out_;
  json_options options_;
  std::size_t level_ = 0;
  bool first_ = true;
};

}  // namespace detail
}  // namespace tlswire
