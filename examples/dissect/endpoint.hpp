#pragma once

#include <arpa/inet.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <tlswire/wire/bytes.hpp>

namespace dissect {

using tlswire::bytes;

/// An address and a port, of either version of IP; `size` is 0 where there is none.
struct endpoint {
  std::array<std::uint8_t, 16> address{};
  std::uint16_t port = 0;
  std::uint8_t size = 0;

  friend auto operator<=>(const endpoint&, const endpoint&) = default;
};

inline endpoint endpoint_of(bytes address, std::uint16_t port = 0) {
  endpoint out{.port = port, .size = static_cast<std::uint8_t>(address.size())};
  std::memcpy(out.address.data(), address.data(), address.size());
  return out;
}

/// `192.0.2.1`, `2001:db8::1`.
inline void append_address(std::string& out, const endpoint& e) {
  char text[INET6_ADDRSTRLEN];
  if (inet_ntop(e.size == 4 ? AF_INET : AF_INET6, e.address.data(), text, sizeof text) != nullptr)
    out += text;
}
/// `192.0.2.1:443`, `[2001:db8::1]:443`; `-` for none.
inline void append_endpoint(std::string& out, const endpoint& e) {
  if (e.size == 0) {
    out += '-';
    return;
  }
  if (e.size == 16) out += '[';
  append_address(out, e);
  if (e.size == 16) out += ']';
  out += ':';
  out += std::to_string(e.port);
}

}  // namespace dissect
