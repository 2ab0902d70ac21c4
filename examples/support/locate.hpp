#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <tlswire/tls.hpp>
#include <vector>

#include "input.hpp"

namespace support {

/// A ClientHello in an input.
struct located {
  std::string form;        ///< what it stands in
  tlswire::bytes hello{};  ///< as much of it as there is; nothing of another message
  std::size_t first = 0;   ///< what its first byte is counted as
  std::size_t end = 0;     ///< where it ends in the input
  std::string error{};     ///< counts in the input
};

inline std::string line(const tlswire::parse_error& error) { return std::string(tlswire::error_text(error)); }

inline bool is_client_hello(tlswire::bytes message) {
  return !message.empty() && tlswire::HandshakeType{message[0]} == tlswire::HandshakeType::client_hello;
}

/// In TLS records. `message` is put together from their fragments, and is what the ClientHello points into.
inline located locate_in_records(tlswire::bytes input, std::vector<std::uint8_t>& message) {
  using namespace tlswire;
  std::size_t at = 0;
  std::size_t records = 0;
  std::size_t size = handshake_header_size;
  while (message.size() < size) {
    const auto record = next_handshake_record(input.sub(at));
    if (!record && record.need_more() == 0) break;
    const bytes fragment = record ? bytes(record->fragment) : input.sub(at + record_header_size);
    message.insert(message.end(), fragment.begin(), fragment.end());
    ++records;
    if (const auto length = parse<uint24>(bytes(message).sub(1, 3))) size = handshake_header_size + *length;
    if (!record) break;
    at += record_header_size + record->length;
  }

  located out{"a TLS record"};
  out.first = record_header_size + handshake_header_size;
  if (records > 1) {
    out.form = std::to_string(records) + " TLS records; bytes count in the handshake message that they carry";
    out.first = handshake_header_size;
  }
  const bytes whole = bytes(message).sub(0, size);
  if (is_client_hello(whole)) out.hello = whole.sub(handshake_header_size);
  if (message.size() >= size) out.end = at - (message.size() - size);

  std::vector<std::uint8_t> scratch(size);
  const auto peeked = peek_client_hello<strict>(input, scratch);
  if (const std::size_t more = peeked.need_more()) {
    parse_error error(errc::truncated, at, input.size() - at + more, input.size() - at);
    error.enclose("TLSPlaintext");
    out.error = line(error);
  } else if (!peeked) {
    out.error = line(peeked.error());
  }
  return out;
}

/// In a handshake message.
inline located locate_in_message(tlswire::bytes input) {
  using namespace tlswire;
  located out{"a handshake message", {}, handshake_header_size, input.size()};
  const auto handshake = parse<Handshake, framing>(input);
  if (!is_client_hello(input)) {
    out.error = line(parse_error(errc::wrong_message, 0));
  } else if (handshake) {
    out.hello = handshake->body;
  } else if (handshake.error().code == errc::trailing_data) {
    out.end = handshake.error().offset;
    out.hello = input.sub(0, out.end).sub(handshake_header_size);
  } else {
    out.hello = input.sub(handshake_header_size);
    out.error = line(handshake.error());
  }
  return out;
}

/// Finds out what the input is: TLS records, a handshake message or its bare body.
inline located locate(tlswire::bytes input, std::vector<std::uint8_t>& message) {
  using namespace tlswire;
  if (input.empty()) throw input_error("holds no bytes");
  const std::uint8_t first = input[0];
  const std::uint8_t second = input.size() > 1 ? input[1] : 0;
  located out;
  if (is_known(ContentType{first}) && (second == 3 || input.size() == 1)) {
    out = locate_in_records(input, message);
  } else if (first == 3 && second <= 4) {
    out = {"the body of a handshake message", input, 0, input.size()};
  } else if (is_known(HandshakeType{first}) && (second == 0 || is_client_hello(input))) {
    out = locate_in_message(input);
  } else {
    throw input_error("not TLS: begins with \"" + printable(input.sub(0, 16).text()) + '"');
  }
  if (!out.error.empty()) return out;

  const auto hello = parse<ClientHello>(out.hello);
  if (!hello) {
    parse_error error = hello.error();
    error.offset += out.first;
    out.error = line(error);
  } else if (out.end != input.size()) {
    out.error = "at byte " + std::to_string(out.end) + ": the ClientHello ends here, but the input goes on";
  }
  return out;
}

}  // namespace support
