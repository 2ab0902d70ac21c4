#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// The recordings beside this header, `<program>/<what>.hex`: lines that begin with # are comments, the
/// others are bytes in hex. Those are TLS records, or DTLS records if `what` begins with `dtls`; in
/// `<what>.client.decrypted.hex` and `<what>.server.decrypted.hex` they are handshake messages without
/// records.
namespace tlswire::vectors {

/// Throws std::runtime_error, which names file and line.
inline std::vector<std::uint8_t> read_hex(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be opened");

  std::vector<std::uint8_t> bytes;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.starts_with('#')) continue;
    const auto refuse = [&](const std::string& why) {
      std::string text = path + ":" + std::to_string(number);
      throw std::runtime_error(text.append(": ").append(why));
    };
    unsigned value = 0;
    std::size_t digits = 0;
    for (const char c : line) {
      if (c == ' ' || c == '\t' || c == '\r') continue;
      const std::size_t digit = std::string_view("0123456789abcdef").find(c);
      if (digit == std::string_view::npos) refuse(std::string("'") + c + "' is no lower case hex digit");
      value = value << 4 | static_cast<unsigned>(digit);
      if (++digits % 2 == 0) {
        bytes.push_back(static_cast<std::uint8_t>(value));
        value = 0;
      }
    }
    if (digits % 2 != 0) refuse("odd number of hex digits");
  }
  if (file.bad()) throw std::runtime_error(path + ": cannot be read");
  if (bytes.empty()) throw std::runtime_error(path + ": holds no bytes");
  return bytes;
}

/// The folder of the recordings.
inline std::filesystem::path root() {
#ifdef TLSWIRE_VECTORS_DIR
  return TLSWIRE_VECTORS_DIR;
#else
  if (const char* folder = std::getenv("TLSWIRE_VECTORS_DIR")) return folder;
  throw std::runtime_error("TLSWIRE_VECTORS_DIR is neither defined nor in the environment");
#endif
}

/// The recordings whose path below root() contains the text, such as "chromium/" or ".server.", sorted.
/// Throws std::runtime_error if there are none, so that a test cannot pass by looking at nothing.
inline std::vector<std::filesystem::path> all(std::string_view containing = {}) {
  const std::filesystem::path folder = root();
  std::vector<std::filesystem::path> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".hex" &&
        entry.path().lexically_relative(folder).generic_string().find(containing) != std::string::npos)
      found.push_back(entry.path());
  if (found.empty())
    throw std::runtime_error(folder.string() + ": no .hex file with \"" + std::string(containing) +
                             "\" in its path");
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace tlswire::vectors
