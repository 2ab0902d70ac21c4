#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/registry/error_text.hpp>
#include <tlswire/wire/parse.hpp>

/// Messages for the rules that parse leaves alone: each field in hex, to be changed one by one.
namespace tlswire::test {

using octets = std::vector<std::uint8_t>;

/// The bytes of hex digits; spaces are skipped.
inline octets unhex(std::string_view text) {
  octets out;
  unsigned digits = 0;
  unsigned value = 0;
  for (const char c : text) {
    if (c == ' ') continue;
    value = value << 4 | static_cast<unsigned>(std::string_view("0123456789abcdef").find(c));
    if (++digits % 2 == 0) out.push_back(static_cast<std::uint8_t>(value));
  }
  return out;
}
/// A length of `width` bytes, and the bytes.
inline octets prefixed(std::size_t width, const octets& content) {
  octets out;
  for (std::size_t i = width; i-- > 0;) out.push_back(static_cast<std::uint8_t>(content.size() >> 8 * i));
  out.insert(out.end(), content.begin(), content.end());
  return out;
}
inline void append(octets& to, const octets& more) { to.insert(to.end(), more.begin(), more.end()); }

/// An extension: its type in hex and its body in hex.
struct x {
  std::string type;
  std::string body;
};
inline octets block_of(const std::vector<x>& extensions) {
  octets out;
  for (const x& e : extensions) {
    append(out, unhex(e.type));
    append(out, prefixed(2, unhex(e.body)));
  }
  return prefixed(2, out);
}

// Bodies.
inline const x versions_13{"002b", "02 0304"};
inline const x versions_13_and_12{"002b", "04 0304 0303"};
inline const x algorithms{"000d", "0002 0403"};
inline const x groups{"000a", "0006 001d 0017 0018"};
inline const x share{"0033", "0006 001d 0002 a1a2"};
inline const x modes{"002d", "01 01"};
/// One identity of 2 bytes, with one binder.
inline const std::string binder = "20" + std::string(64, 'b');
inline const x psk{"0029",
                   "0008 0002 c1c2 00000000"
                   "0021" +
                       binder};

struct client {
  std::string legacy_version = "0303";
  std::string random = std::string(64, '1');
  std::string session_id = "e1e2";
  std::string suites = "1301 1302";
  std::string compression = "00";
  std::vector<x> extensions{versions_13, algorithms, groups, share};

  octets wire() const {
    octets out = unhex(legacy_version + random);
    append(out, prefixed(1, unhex(session_id)));
    append(out, prefixed(2, unhex(suites)));
    append(out, prefixed(1, unhex(compression)));
    append(out, block_of(extensions));
    return out;
  }
};
/// Where the first extension of a `client` stands.
inline constexpr std::size_t in_client = 47;

struct server {
  std::string legacy_version = "0303";
  std::string random = std::string(64, '2');
  std::string session_id = "e1e2";
  std::string suite = "1301";
  std::string compression = "00";
  std::vector<x> extensions{{"002b", "0304"}, {"0033", "001d 0002 d1d2"}};

  octets wire() const {
    octets out = unhex(legacy_version + random);
    append(out, prefixed(1, unhex(session_id)));
    append(out, unhex(suite + compression));
    append(out, block_of(extensions));
    return out;
  }
};
/// Where the first extension of a `server` stands.
inline constexpr std::size_t in_server = 42;

inline const std::string retry_random = "cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c";
inline server retry_server() {
  return {.random = retry_random, .extensions = {{"002b", "0304"}, {"0033", "0017"}}};
}

/// The verdict on one line, with code, place, numbers and alert; nothing for a lawful message.
inline std::string text_of(const verdict& v) {
  return v ? std::string() : std::string(tlswire::error_text(v.error()).view());
}

}  // namespace tlswire::test
