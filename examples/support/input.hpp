#pragma once

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Bytes from files, binary or as hex digits, and text that is safe to print. Nothing here is about TLS.
namespace support {

/// What is wrong, on one line.
class input_error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

inline constexpr std::size_t most_input = std::size_t{1} << 20;

/// ASCII as it is, everything else, the backslash included, as `\x00`.
inline std::string printable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7f && byte != '\\') {
      out += c;
    } else {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\x%02x", byte);
      out += escape;
    }
  }
  return out;
}

/// The same text without control characters, which could end the line or steer a terminal.
inline std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return text;
}

/// All of a file, or of standard input for `-`; of what is too large, no more than the limit is read.
inline std::string read_all(const std::string& path) {
  struct close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<std::FILE, close> opened;
  if (path != "-") {
    opened.reset(std::fopen(path.c_str(), "rb"));
    if (!opened) throw input_error(std::strerror(errno));
  }
  std::FILE* const file = opened ? opened.get() : stdin;
  std::string content;
  char part[16384];
  while (const std::size_t size = std::fread(part, 1, sizeof part, file)) {
    content.append(part, size);
    if (content.size() > most_input) throw input_error("larger than 1 MiB");
  }
  if (std::ferror(file)) throw input_error(std::strerror(errno));
  return content;
}

struct decoded {
  std::vector<std::uint8_t> bytes;
  std::optional<std::string> error;
};

/// Hex digits, two for each byte. White space, commas and colons may stand between bytes, `0x` before them;
/// `#` begins a comment that ends with its line.
inline decoded decode_hex(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
  decoded out;
  std::size_t line = 1;
  const auto refuse = [&](const std::string& why) {
    out.error = "line " + std::to_string(line) + ": " + why;
    return out;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : ' ';
    if (c == '#') i = std::min(text.find('\n', i), text.size()) - 1;
    if (c == '\n') ++line;
    if (c == '#' || std::string_view(" \t\r\n,:").find(c) != text.npos) continue;
    if (c == '0' && (next == 'x' || next == 'X')) {
      ++i;
      continue;
    }
    const std::size_t high = digits.find(c);
    const std::size_t low = digits.find(next);
    if (high == digits.npos) return refuse("'" + printable({&c, 1}) + "' is no hex digit");
    if (low == digits.npos)
      return refuse("'" + printable({&c, 1}) + printable({&next, 1}) + "' is half a byte in hex digits");
    out.bytes.push_back(static_cast<std::uint8_t>(high % 16 << 4 | low % 16));
    ++i;
  }
  return out;
}

enum class encoding { detect, hex, binary };

/// The bytes in a file. Detected as hex is what decodes as such, or does so for its first four bytes.
inline std::vector<std::uint8_t> read_bytes(const std::string& path, encoding how) {
  const std::string content = read_all(path);
  if (how != encoding::binary) {
    decoded hex = decode_hex(content);
    if (!hex.error) return std::move(hex.bytes);
    if (how == encoding::hex || hex.bytes.size() >= 4) throw input_error(*hex.error);
  }
  return {content.begin(), content.end()};
}

}  // namespace support
