#pragma once

#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Text in the presentation language of RFC 9846 section 3, taken apart far enough to be compared.
namespace tlswire::test {

inline std::string without_comments(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t from = text.find("/*");
    out += text.substr(0, from);
    if (from == text.npos) break;
    text.remove_prefix(text.find("*/", from) + 2);
  }
  return out;
}

/// Words and signs with one space between them. Numbers are decimal: `2^16-1` and `0xFFFF` are `65535`.
inline std::string normal(std::string_view text) {
  const std::string plain = without_comments(text);
  const auto in_word = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
  };
  std::string out;
  for (std::size_t i = 0; i < plain.size();) {
    const char c = plain[i];
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++i;
      continue;
    }
    if (!out.empty()) out += ' ';
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
      std::size_t digits = 0;
      std::uint64_t number = std::stoull(plain.substr(i), &digits, plain.compare(i, 2, "0x") == 0 ? 16 : 10);
      i += digits;
      if (plain[i] == '^') {
        number = std::uint64_t{1} << std::stoull(plain.substr(++i), &digits);
        i += digits;
        if (plain[i] == '-') {
          number -= std::stoull(plain.substr(++i), &digits);
          i += digits;
        }
      }
      out += std::to_string(number);
    } else if (in_word(c)) {
      while (i < plain.size() && in_word(plain[i])) out += plain[i++];
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

/// What ends in a semicolon outside of braces, each in normal form.
inline std::vector<std::string> productions(std::string_view text) {
  const std::string all = normal(text);
  std::vector<std::string> out;
  int depth = 0;
  std::size_t from = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == '{') ++depth;
    if (all[i] == '}') --depth;
    if (all[i] != ';' || depth != 0) continue;
    out.push_back(all.substr(from, i + 1 - from));
    from = i + 2;
  }
  return out;
}

/// Of a production in normal form: `Random` of `opaque Random [ 32 ] ;`
inline std::string name_of(std::string_view production) {
  std::size_t end = production.rfind('}');
  std::string_view tail = production.substr(end == production.npos ? 0 : end + 2);
  if (end == production.npos) tail.remove_prefix(tail.find(' ') + 1);
  return std::string(tail.substr(0, tail.find(' ')));
}

struct enumerator {
  std::string name;  ///< empty for the ceiling
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  friend bool operator==(const enumerator&, const enumerator&) = default;
};
/// Of an enum in normal form.
inline std::vector<enumerator> enumerators(std::string_view production) {
  std::vector<enumerator> out;
  std::string_view body = production.substr(0, production.rfind('}'));
  body.remove_prefix(body.find('{') + 1);
  while (true) {
    const std::size_t open = body.find('(');
    if (open == body.npos) return out;
    enumerator one;
    for (const char c : body.substr(0, open)) {
      if (c != ' ' && c != ',') one.name += c;
    }
    body.remove_prefix(open + 1);
    one.low = one.high = std::stoull(std::string(body));
    const std::size_t close = body.find(')');
    const std::size_t dots = body.substr(0, close).find(". .");
    if (dots != body.npos) one.high = std::stoull(std::string(body.substr(dots + 3)));
    body.remove_prefix(close + 1);
    out.push_back(one);
  }
}

}  // namespace tlswire::test
