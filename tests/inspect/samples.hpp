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

inline const messages& all_messages() {
  static const messages all = [] {
    using namespace vectors::rfc8448;
    messages found;
    const auto add = [&](bytes one) { found.emplace_back(one.begin(), one.end()); };
    add(simple_1rtt_client_hello);
    add(simple_1rtt_server_hello);
    add(simple_1rtt_encrypted_extensions);
    add(simple_1rtt_server_finished);
    add(resumed_0rtt_client_hello);
    add(hello_retry_request_client_hello_1);
    add(hello_retry_request_hello_retry_request);
    add(hello_retry_request_client_hello_2);
    add(hello_retry_request_server_hello);
    for (const auto& file : vectors::all()) {
      // What was encrypted or stands in datagrams is for tests that know the version.
      const std::string name = file.filename().string();
      if (name.starts_with("dtls") || name.find(".decrypted.") != std::string::npos) continue;
      for (auto& one : messages_in(vectors::read_hex(file.string()))) found.push_back(std::move(one));
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
