// Reads a ClientHello and prints every field with the range of its bytes, then what routers and servers look for in it.

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <tlswire/inspect.hpp>
#include <tlswire/tls.hpp>
#include <vector>

#include "support/input.hpp"

using namespace tlswire;

namespace {

constexpr auto to_stdout = [](std::string_view text) { std::cout << text; };

struct located {
  std::string form;
  bytes hello{};                       ///< as much of the ClientHello as there is; nothing of another message
  std::size_t first = 0;               ///< what its first byte is counted as
  std::size_t end = 0;                 ///< where it ends in the input
  std::optional<parse_error> error{};  ///< counts in the input
};

bool is_client_hello(bytes message) {
  return !message.empty() && HandshakeType{message[0]} == HandshakeType::client_hello;
}

/// `message` is put together from the fragments of the records, and is what the ClientHello points into.
located in_records(bytes input, std::vector<std::uint8_t>& message) {
  std::size_t at = 0;
  std::size_t records = 0;
  std::size_t size = handshake_header_size;
  while (message.size() < size) {
    const auto record = next_handshake_record(input.sub(at));
    if (!record && record.need_more() == 0) break;
    const bytes fragment = record ? record->fragment : input.sub(at + record_header_size);
    message.insert(message.end(), fragment.begin(), fragment.end());
    ++records;
    if (!record) break;
    at += record_header_size + record->length;
    if (const auto header = parse<uint24>(bytes(message).sub(1, 3))) size = handshake_header_size + *header;
  }
  located out{records == 1 ? "a TLS record" : std::to_string(records) + " TLS records"};
  out.first = handshake_header_size + (records == 1 ? record_header_size : 0);
  if (message.size() >= size) out.end = at - (message.size() - size);
  if (is_client_hello(message)) out.hello = bytes(message).sub(0, size).sub(handshake_header_size);

  std::vector<std::uint8_t> scratch(input.size());
  const auto peeked = peek_client_hello<strict>(input, scratch);
  if (const std::size_t more = peeked.need_more()) {
    out.error = parse_error(errc::truncated, at, input.size() - at + more, input.size() - at);
    out.error->enclose("TLSPlaintext");
  } else if (!peeked) {
    out.error = peeked.error();
  }
  return out;
}

located in_message(bytes input) {
  located out{"a handshake message", input.sub(handshake_header_size), handshake_header_size, input.size()};
  const auto handshake = parse<Handshake, framing>(input);
  if (!is_client_hello(input)) {
    out.hello = {};
    out.error = parse_error(errc::wrong_message, 0);
  } else if (handshake) {
    out.hello = handshake->body;
  } else if (handshake.error().code == errc::trailing_data) {
    out.end = handshake.error().offset;
    out.hello = input.sub(0, out.end).sub(handshake_header_size);
  } else {
    out.error = handshake.error();
  }
  return out;
}

located locate(bytes input, std::vector<std::uint8_t>& message) {
  const std::uint8_t first = input[0];
  const std::uint8_t second = input.size() > 1 ? input[1] : 0;
  located out;
  if (is_known(ContentType{first}) && (second == 3 || input.size() == 1)) {
    out = in_records(input, message);
  } else if (first == 3 && second <= 4) {
    out = {"the body of a handshake message", input, 0, input.size()};
  } else if (is_known(HandshakeType{first}) && (second == 0 || is_client_hello(input))) {
    out = in_message(input);
  } else {
    throw support::input_error("not TLS: begins with \"" + support::printable(input.sub(0, 16).text()) + '"');
  }
  if (out.error) return out;
  const auto hello = parse<ClientHello>(out.hello);
  if (!hello) {
    out.error = hello.error();
    out.error->offset += out.first;
  } else if (out.end != input.size()) {
    out.error = parse_error(errc::trailing_data, out.end, 0, input.size() - out.end);
  }
  return out;
}

/// Counts from where the ClientHello stands.
struct tree_from {
  tree_sink tree;
  std::size_t first;

  void enter(walk_node node) {
    node.offset += first;
    tree.enter(node);
  }
  void leave(const walk_node& node) { tree.leave(node); }
  void violation(parse_error error, std::size_t depth) {
    error.offset += first;
    tree.violation(error, depth);
  }
};

template <registered_enum E>
void print_code(E code) {
  const std::string_view known = is_grease(code) ? "GREASE" : name(code);
  std::cout << (known.empty() ? "unknown" : known);
  ...
}
