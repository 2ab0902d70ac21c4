// Reads a ClientHello (TLS records, a handshake message or the bare body; binary or hex) and prints every field with the
// range of its bytes, then what servers and routers look for in it.

#include <CLI/CLI.hpp>

#include <iostream>
#include <optional>
#include <string>
#include <tlswire/inspect.hpp>
#include <tlswire/tls.hpp>
#include <vector>

#include "support/input.hpp"

using namespace tlswire;

namespace {

constexpr auto print_out = [](std::string_view text) { std::cout << text; };

struct located {
  std::string form;                   ///< what the ClientHello stands in
  bytes body{};                       ///< as much of it as there is
  std::size_t first = 0;              ///< number of its first byte
  std::size_t end = 0;                ///< where it ends in the input
  std::optional<parse_error> error{};  ///< counts in the input
};

parse_error cut_short(const char* what, std::size_t offset, std::size_t available, std::size_t more) {
  parse_error error(errc::truncated, offset, available + more, available);
  error.enclose(what);
  return error;
}

/// A handshake message.
located locate_in_message(bytes input) {
  located out{"a handshake message", input.sub(handshake_header_size), handshake_header_size};
  if (HandshakeType{input[0]} != HandshakeType::client_hello) {
    out.body = {};
    out.error = parse_error(errc::wrong_message, 0);
    return out;
  }
  std::vector<std::uint8_t> scratch(input.size());
  handshake_stream messages(scratch.data(), scratch.size());
  messages.push(input);
  if (const auto message = messages.next()) {
    out.body = message->sub(handshake_header_size);
    out.end = message->size();
  } else ...
}
