#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "vectors/hex_file.hpp"

/// What RFCs print of whole connections, in `<rfc>/<name>.trace` beside this header, in their order. Of RFC
/// 8448 (TLS 1.3) that is every message, record, secret, key and iv.
///
///     server: keys write handshake
///       PRK: b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38
///       key expanded: 3fce516009c21727d0f2e4e86ee403bc
///
/// A step begins at the margin: the side that takes it, and what it does. Its values follow, under the names
/// that the RFC gives them; the hex of a long one stands on the lines below its name. What one side computes
/// in the same way as the other did stands once, with the side that did it first. Lines with # are comments.
namespace tlswire::vectors {

struct trace_value {
  std::string name{};
  std::vector<std::uint8_t> data{};
};

struct trace_step {
  std::string side{};  ///< client or server
  std::string what{};  ///< such as `message ClientHello`, `record handshake`, `derive c hs traffic`
  std::vector<trace_value> values{};

  /// Throws std::out_of_range if there is none of that name.
  const std::vector<std::uint8_t>& operator[](std::string_view name) const {
    for (const trace_value& value : values) {
      if (value.name == name) return value.data;
    }
    throw std::out_of_range("no value " + std::string(name) + " in the step " + side + ": " + what);
  }
};

struct trace {
  std::vector<trace_step> steps{};

  /// The steps of one kind in order, such as all with `record ` of a side; `side` empty is both.
  std::vector<trace_step> all(std::string_view what, std::string_view side = {}) const {
    std::vector<trace_step> found;
    for (const trace_step& step : steps) {
      if (std::string_view(step.what).starts_with(what) && (side.empty() || step.side == side)) {
        found.push_back(step);
      }
    }
    return found;
  }
  /// The first step of that side whose `what` is just this. Throws std::out_of_range if there is none.
  const trace_step& step(std::string_view side, std::string_view what) const {
    for (const trace_step& one : steps) {
      if (one.side == side && one.what == what) return one;
    }
    throw std::out_of_range("no step " + std::string(side) + ": " + std::string(what));
  }
};

namespace detail {

/// Appends hex digits, an even number, to `out`; whether they are that.
inline bool append_hex_digits(std::string_view text, std::vector<std::uint8_t>& out) {
  if (text.size() % 2 != 0) return false;
  for (std::size_t at = 0; at < text.size(); at += 2) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t high = digits.find(text[at]);
    const std::size_t low = digits.find(text[at + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) return false;
    out.push_back(static_cast<std::uint8_t>(high << 4 | low));
  }
  return true;
}

}  // namespace detail

/// The traces of RFC 8448, one per section.
inline constexpr std::string_view rfc8448_traces[] = {
    "rfc8448/simple_1rtt", "rfc8448/resumed_0rtt", "rfc8448/hello_retry_request",
    "rfc8448/client_authentication", "rfc8448/compatibility_mode"};

/// Throws std::runtime_error, which names file and line.
inline trace read_trace_file(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be opened");

  trace read;
  std::string text;
  for (std::size_t number = 1; std::getline(file, text); ++number) {
    const std::string_view line = text;
    const auto refuse = [&](const char* why) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": " + why);
    };
    if (line.empty() || line.starts_with('#')) continue;
    if (!line.starts_with(' ')) {
      const std::size_t colon = line.find(": ");
      const std::string_view side = line.substr(0, colon);
      if (side != "client" && side != "server") refuse("no step of client or server");
      if (colon == std::string_view::npos) refuse("a step without what it does");
      read.steps.push_back({std::string(side), std::string(line.substr(colon + 2)), {}});
    } else if (read.steps.empty()) {
      refuse("a value before the first step");
    } else if (line.starts_with("    ")) {
      if (read.steps.back().values.empty()) refuse("hex before the first name");
      if (!detail::append_hex_digits(line.substr(4), read.steps.back().values.back().data)) refuse("no hex");
    } else {
      const std::size_t colon = line.find(':');
      if (!line.starts_with("  ") || colon == std::string_view::npos) refuse("no name of a value");
      trace_value value{std::string(line.substr(2, colon - 2)), {}};
      if (colon + 1 < line.size()) {
        if (line[colon + 1] != ' ' || !detail::append_hex_digits(line.substr(colon + 2), value.data))
          refuse("no hex");
      }
      read.steps.back().values.push_back(std::move(value));
    }
  }
  if (file.bad()) throw std::runtime_error(path + ": cannot be read");
  if (read.steps.empty()) throw std::runtime_error(path + ": holds no steps");
  return read;
}
/// By name, such as `rfc8448/simple_1rtt`.
inline trace read_trace(std::string_view name) {
  return read_trace_file((root() / (std::string(name) + ".trace")).string());
}

}  // namespace tlswire::vectors
