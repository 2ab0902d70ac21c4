#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/wire/bytes.hpp>

#include "vectors/hex_file.hpp"
#include "vectors/rfc8448.hpp"

/// Handshake messages, recorded and of RFC 8448.
namespace tlswire::test {

/// Each with its header of four bytes.
using messages = std::vector<std::vector<std::uint8_t>>;

/// The handshake messages of a stream of records, up to the first record of another type.
inline messages messages_in(const std::vector<std::uint8_t>& records) {
  std::vector<std::uint8_t> stream;
  for (std::size_t at = 0; at + 5 <= records.size() && records[at] == 22;) {
    const std::size_t end = at + 5 + (std::size_t{records[at + 3]} << 8 | records[at + 4]);
    if (end > records.size()) break;
    stream.insert(stream.end(), records.begin() + static_cast<std::ptrdiff_t>(at + 5),
                  records.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
  }
  messages found;
  for (std::size_t at = 0; at + 4 <= stream.size();) {
    const std::size_t length =
        std::size_t{stream[at + 1]} << 16 | std::size_t{stream[at + 2]} << 8 | stream[at + 3];
    if (at + 4 + length > stream.size()) break;
    found.emplace_back(stream.begin() + static_cast<std::ptrdiff_t>(at),
                       stream.begin() + static_cast<std::ptrdiff_t>(at + 4 + length));
    at += 4 + length;
  }
  return found;
}

/// Whether a recording is of a connection of TLS 1.2 with ECDHE, as it stands on the wire.
inline bool is_plain_tls12(const std::string& file) {
  for (const char* const connection : {"tls12.", "tls12_certificate_request.", "tls12_resumption."}) {
    if (file.starts_with(connection) && file.find(".decrypted.") == std::string::npos) return true;
  }
  return false;
}
inline bool is_hello(const std::vector<std::uint8_t>& message) { return message[0] == 1 || message[0] == 2; }

/// Of TLS 1.3, and hellos of any version.
inline const messages& all_messages() {
  static const messages all = [] {
    using namespace vectors::rfc8448;
    messages found;
    const auto add = [&](bytes one) { found.emplace_back(one.begin(), one.end()); };
    add(simple_1rtt_client_hello);
    add(simple_1rtt_server_hello);
    add(simple_1rtt_encrypted_extensions);
    add(simple_1rtt_certificate);
    add(simple_1rtt_certificate_verify);
    add(simple_1rtt_server_finished);
    add(simple_1rtt_new_session_ticket);
    add(client_authentication_certificate_request);
    add(client_authentication_server_certificate);
    add(resumed_0rtt_client_hello);
    add(hello_retry_request_client_hello_1);
    add(hello_retry_request_hello_retry_request);
    add(hello_retry_request_client_hello_2);
    add(hello_retry_request_server_hello);
    for (const auto& file : vectors::all()) {
      const std::string name = file.filename().string();
      // What was encrypted or stands in datagrams is for tests that know the version.
      if (name.starts_with("dtls") || name.find(".decrypted.") != std::string::npos) continue;
      for (auto& one : messages_in(vectors::read_hex(file.string()))) {
        if (is_hello(one)) found.push_back(std::move(one));
      }
    }
    return found;
  }();
  return all;
}
/// Of TLS 1.2 with ECDHE, without hellos.
inline const messages& tls12_messages() {
  static const messages all = [] {
    messages found;
    for (const auto& file : vectors::all()) {
      if (!is_plain_tls12(file.filename().string())) continue;
      for (auto& one : messages_in(vectors::read_hex(file.string()))) {
        if (!is_hello(one)) found.push_back(std::move(one));
      }
    }
    return found;
  }();
  return all;
}

/// The bodies of all messages that are a `T`.
template <class T>
messages bodies_of() {
  messages found;
  for (const auto& message : all_messages()) {
    const std::vector<std::uint8_t> body(message.begin() + 4, message.end());
    if (message[0] != static_cast<std::uint8_t>(T::msg_type)) continue;
    if constexpr (requires { T::matches(bytes(body)); }) {
      if (!T::matches(bytes(body))) continue;
    }
    found.push_back(body);
  }
  return found;
}

}  // namespace tlswire::test
