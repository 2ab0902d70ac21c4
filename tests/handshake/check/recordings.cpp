#include <doctest/doctest.h>

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <tlswire/handshake/check/client_hello.hpp>
#include <tlswire/handshake/check/encrypted_extensions.hpp>
#include <tlswire/handshake/check/hello_retry_request.hpp>
#include <tlswire/handshake/check/server_hello.hpp>
#include <tlswire/tls.hpp>

#include "handshake/check/hellos.hpp"
#include "vectors/hex_file.hpp"
#include "vectors/rfc8448.hpp"

// No message of a real peer breaks a rule, but for one.

namespace tlswire::test {
namespace {

/// The hellos at the front of a recording.
std::vector<octets> messages_of(const std::string& path) {
  const octets recording = vectors::read_hex(path);
  std::vector<octets> out;
  octets scratch(65536);
  handshake_stream stream(scratch.data(), scratch.size());
  for (bytes left = recording; !left.empty();) {
    const auto record = next_record(left);
    REQUIRE(record);
    left = left.sub(record_header_size + record->length);
    if (record->type != ContentType::handshake) continue;
    stream.push(record->fragment);
    for (auto message = stream.next(); message; message = stream.next()) {
      const auto type = static_cast<HandshakeType>((*message)[0]);
      // What follows may be encrypted.
      if (type != HandshakeType::client_hello && type != HandshakeType::server_hello) return out;
      out.emplace_back(message->begin(), message->end());
    }
  }
  return out;
}
/// The bodies of the messages of this type.
std::vector<bytes> bodies_of(const std::vector<octets>& messages, HandshakeType type) {
  std::vector<bytes> out;
  for (const octets& m : messages) {
    if (m[0] == static_cast<std::uint8_t>(type)) out.push_back(bytes(m).sub(4));
  }
  return out;
}

/// The client's hellos, the server's answers, and how many of each were looked at.
void check_all(const std::vector<bytes>& client_hellos, const std::vector<bytes>& answers,
               std::map<std::string, std::size_t>& seen) {
  REQUIRE(client_hellos.size() >= 1);
  REQUIRE(client_hellos.size() <= 2);
  const auto first = parse<ClientHello>(client_hellos[0]);
  REQUIRE(first);
  CHECK(text_of(check(*first)) == "");
  ++seen["first ClientHello"];
  if (client_hellos.size() == 1) {
    for (const bytes body : answers) {
      const auto server_hello = parse<ServerHello>(body);
      REQUIRE(server_hello);
      const std::string said = text_of(check(*server_hello, {.client_hello = *first}));
      // RFC 7301 section 3.2: Botan's server of TLS 1.2 chooses a protocol of its own, "echo/0.1".
      if (said.find("application_layer_protocol_negotiation") != std::string::npos) {
        CHECK(said ==
              "extensions[2].application_layer_protocol_negotiation.protocol_name_list[0]: at byte 88: "
              "contradicts "
              "another field (illegal_parameter)");
        ++seen["protocol that was not offered"];
      } else {
        CHECK(said == "");
      }
      ++seen["ServerHello"];
    }
    return;
  }
  const auto second = parse<ClientHello>(client_hellos[1]);
  REQUIRE(second);
  REQUIRE(answers.size() == 2);
  const auto retry = parse<HelloRetryRequest>(answers[0]);
  const auto server_hello = parse<ServerHello>(answers[1]);
  REQUIRE(retry);
  REQUIRE(server_hello);
  CHECK(text_of(check(*retry, {.client_hello = *first})) == "");
  CHECK(text_of(check(*second, {.first = *first, .hello_retry_request = *retry})) == "");
  CHECK(text_of(check(*server_hello, {.client_hello = *second, .hello_retry_request = *retry})) == "");
  ++seen["HelloRetryRequest"];
}

TEST_CASE("check: every recorded hello is lawful, and lawfully answered") {
  std::map<std::string, std::size_t> seen;
  for (const auto& file : vectors::all()) {
    const std::string path = file.string();
    CAPTURE(path);
    if (path.ends_with(".server.hex") || path.ends_with(".decrypted.hex")) continue;
    if (file.filename().string().starts_with("dtls")) continue;
    std::string answer = path;
    std::vector<octets> from_server;
    if (path.ends_with(".client.hex")) {
      answer.replace(answer.size() - 11, 11, ".server.hex");
      from_server = messages_of(answer);
      REQUIRE(!from_server.empty());
    }
    const auto from_client = messages_of(path);
    check_all(bodies_of(from_client, HandshakeType::client_hello),
              bodies_of(from_server, HandshakeType::server_hello), seen);
  }
  CHECK(seen["first ClientHello"] == 179);
  CHECK(seen["ServerHello"] == 143);
  CHECK(seen["HelloRetryRequest"] == 5);
  CHECK(seen["protocol that was not offered"] == 1);
}

TEST_CASE("check: the messages of RFC 8448 are lawful") {
  namespace rfc = vectors::rfc8448;
  std::map<std::string, std::size_t> seen;
  check_all({bytes(rfc::simple_1rtt_client_hello).sub(4)}, {bytes(rfc::simple_1rtt_server_hello).sub(4)},
            seen);
  check_all({bytes(rfc::resumed_0rtt_client_hello).sub(4)}, {}, seen);
  check_all({bytes(rfc::hello_retry_request_client_hello_1).sub(4),
             bytes(rfc::hello_retry_request_client_hello_2).sub(4)},
            {bytes(rfc::hello_retry_request_hello_retry_request).sub(4),
             bytes(rfc::hello_retry_request_server_hello).sub(4)},
            seen);
  CHECK(seen["first ClientHello"] == 3);
  CHECK(seen["ServerHello"] == 1);
  CHECK(seen["HelloRetryRequest"] == 1);
}

}  // namespace
}  // namespace tlswire::test
