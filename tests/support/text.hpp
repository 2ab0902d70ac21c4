#pragma once

#include <string>

#include <tlswire/wire/error.hpp>

/// Errors as text. The tests have their own, so that they do not believe the library's printer.
namespace tlswire::test {

/// `extensions[3].key_share.client_shares[0].key_exchange`; begins with `…` when outer segments are missing.
inline std::string path_text(const parse_error& error) {
  std::string out = error.cut() ? "\u2026" : "";
  for (std::size_t i = 0; i < error.depth(); ++i) {
    const path_segment& segment = error.segment(i);
    if (segment.name.empty()) {
      out += "[" + std::to_string(segment.index) + "]";
    } else {
      if (!out.empty()) out += ".";
      out += segment.name;
    }
  }
  return out;
}

/// An error as a test expects it, whole.
struct expected_error {
  errc code = errc::none;
  std::size_t offset = 0;
  std::string_view path{};
  std::uint64_t declared = 0;
  std::uint64_t available = 0;
};

inline std::string error_text(const expected_error& e) {
  return std::string(name(e.code)) + " at " + std::to_string(e.offset) + " in '" + std::string(e.path) +
         "', declared " + std::to_string(e.declared) + ", available " + std::to_string(e.available);
}
inline std::string error_text(const parse_error& e) {
  const std::string path = path_text(e);
  return error_text(expected_error{e.code, e.offset, path, e.declared, e.available});
}

}  // namespace tlswire::test
