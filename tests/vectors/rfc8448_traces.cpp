#include <doctest/doctest.h>

#include <map>

#include "support/hex.hpp"
#include "vectors/rfc8448.hpp"
#include "vectors/trace.hpp"
#include "vectors/transcript.hpp"

namespace tlswire::vectors {
namespace {

using namespace rfc8448;
using test::to_hex;

TEST_CASE("every value that RFC 8448 prints is there") {
  // Section 2 prints the server's RSA key, the others print PRK, hash, info and so on of each step.
  const trace key = read_trace("rfc8448/private_key");
  REQUIRE(key.steps.size() == 1);
  CHECK(key.steps[0].values.size() == 8);
  CHECK(key.steps[0]["modulus"].size() == 128);

  std::map<std::string, std::size_t> values;
  for (const std::string_view file : rfc8448_traces) {
    for (const trace_step& step : read_trace(file).steps) {
      for (const trace_value& value : step.values) ++values[value.name];
    }
  }
  CHECK(values == std::map<std::string, std::size_t>{
                      {"Certificate", 5},
                      {"CertificateRequest", 1},
                      {"CertificateVerify", 5},
                      {"ClientHello", 6},
                      {"ClientHello prefix", 1},
                      {"EncryptedExtensions", 5},
                      {"EndOfEarlyData", 1},
                      {"Finished", 10},
                      {"IKM", 15},
                      {"NewSessionTicket", 1},
                      {"PRK", 80},
                      {"ServerHello", 6},
                      {"binder hash", 1},
                      {"complete record", 41},
                      {"expanded", 59},
                      {"finished", 11},
                      {"hash", 59},
                      {"info", 59},
                      {"iv expanded", 21},
                      {"iv info", 21},
                      {"key expanded", 21},
                      {"key info", 21},
                      {"payload", 41},
                      {"private key", 11},
                      {"public key", 11},
                      {"salt", 15},
                      {"secret", 15},
                  });
}

TEST_CASE("every record of RFC 8448 is one whole record, and holds its payload or as much encrypted") {
  std::size_t plain = 0;
  std::size_t encrypted = 0;
  for (const std::string_view file : rfc8448_traces) {
    for (const trace_step& step : read_trace(file).all("record ")) {
      const octets& complete = step["complete record"];
      const octets& payload = step["payload"];
      CAPTURE(to_hex(complete));
      const auto record = next_record(complete, max_plaintext_length + 256);
      REQUIRE(record);
      CHECK(record_header_size + record->length == complete.size());
      if (record->type == ContentType::application_data) {
        ++encrypted;
        // RFC 9846 section 5.2: behind the payload come its type, padding and the tag.
        CHECK(record->length >= payload.size() + 1 + 16);
      } else {
        ++plain;
        CHECK(name(record->type) == step.what.substr(std::string("record ").size()));
        CHECK(to_hex(record->fragment) == to_hex(payload));
      }
    }
  }
  CHECK(plain == 14);
  CHECK(encrypted == 27);
}

/// The payloads of the handshake records, in the order in which they were sent.
std::vector<std::pair<Role, octets>> flights(const trace& from) {
  std::vector<std::pair<Role, octets>> found;
  for (const trace_step& step : from.all("record handshake")) {
    found.emplace_back(step.side == "client" ? Role::client : Role::server, step["payload"]);
  }
  return found;
}

TEST_CASE("every message of RFC 8448 is read strictly and written back from its values") {
  std::map<std::string, std::size_t> counts;
  for (const std::string_view file : rfc8448_traces) {
    transcript messages;
    for (const auto& [sender, payload] : flights(read_trace(file))) {
      for (const octets& message : messages_in(payload)) {
        CAPTURE(file);
        CAPTURE(to_hex(message));
        CHECK(messages.read(sender, message) == "");
      }
    }
    CHECK(messages.context().version == ProtocolVersion::TLSv1_3);
    CHECK(messages.cipher_suite() == CipherSuite::TLS_AES_128_GCM_SHA256);
    for (const auto& [kind, count] : messages.counts()) counts[kind] += count;
  }
  CHECK(counts == std::map<std::string, std::size_t>{{"client_hello", 6},
                                                     {"server_hello", 5},
                                                     {"hello_retry_request", 1},
                                                     {"encrypted_extensions", 5},
                                                     {"certificate_request", 1},
                                                     {"certificate", 5},
                                                     {"certificate_verify", 5},
                                                     {"end_of_early_data", 1},
                                                     {"finished", 10},
                                                     {"new_session_ticket", 1}});
}

TEST_CASE("the messages of RFC 8448 that are constructed are those that are sent") {
  for (const std::string_view file : rfc8448_traces) {
    const trace one = read_trace(file);
    std::map<std::string, std::string> constructed;
    std::map<std::string, std::string> sent;
    for (const trace_step& step : one.all("message "))
      constructed[step.side] += to_hex(step.values.at(0).data);
    for (const trace_step& step : one.all("record handshake")) sent[step.side] += to_hex(step["payload"]);
    if (file == "rfc8448/resumed_0rtt") {
      // It is constructed without the binders, which are computed over it: 2 bytes, and one of 1 + 32.
      const std::string prefix = to_hex(one.step("client", "binder")["ClientHello prefix"]);
      CHECK(constructed["client"].starts_with(prefix));
      constructed["client"].insert(prefix.size(), sent["client"].substr(prefix.size(), 2 * (2 + 1 + 32)));
    }
    CHECK(constructed == sent);
  }
}

TEST_CASE("the constants of rfc8448.hpp are the messages of the traces") {
  const auto payload = [](std::string_view file, std::size_t flight, std::size_t message) {
    return to_hex(messages_in(flights(read_trace(file)).at(flight).second).at(message));
  };
  CHECK(payload("rfc8448/simple_1rtt", 0, 0) == to_hex(simple_1rtt_client_hello));
  CHECK(payload("rfc8448/simple_1rtt", 1, 0) == to_hex(simple_1rtt_server_hello));
  CHECK(payload("rfc8448/simple_1rtt", 2, 0) == to_hex(simple_1rtt_encrypted_extensions));
  CHECK(payload("rfc8448/simple_1rtt", 2, 1) == to_hex(simple_1rtt_certificate));
  CHECK(payload("rfc8448/simple_1rtt", 2, 2) == to_hex(simple_1rtt_certificate_verify));
  CHECK(payload("rfc8448/simple_1rtt", 2, 3) == to_hex(simple_1rtt_server_finished));
  CHECK(payload("rfc8448/simple_1rtt", 3, 0) == to_hex(simple_1rtt_client_finished));
  CHECK(payload("rfc8448/resumed_0rtt", 0, 0) == to_hex(resumed_0rtt_client_hello));
  CHECK(payload("rfc8448/hello_retry_request", 0, 0) == to_hex(hello_retry_request_client_hello_1));
  CHECK(payload("rfc8448/hello_retry_request", 1, 0) == to_hex(hello_retry_request_hello_retry_request));
  CHECK(payload("rfc8448/hello_retry_request", 2, 0) == to_hex(hello_retry_request_client_hello_2));
  CHECK(payload("rfc8448/hello_retry_request", 3, 0) == to_hex(hello_retry_request_server_hello));
}

}  // namespace
}  // namespace tlswire::vectors
