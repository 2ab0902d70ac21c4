#include "transcript.hpp"

#include <doctest/doctest.h>

#include "support/hex.hpp"
#include "support/rebuild.hpp"
#include "support/rebuild_handshake.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::vectors {

std::string transcript::written_back(bytes message) const {
  const auto parsed = parse<Handshake>(message, context_);
  if (!parsed) return test::error_text(parsed.error());
  test::arena storage;
  test::rebuilder<tlswire::context<>> again{context_, storage};
  const Handshake fresh = again(*parsed);
  if (again.failed) return "a part of it is not written back";
  octets out(message.size());
  const auto written = serialize(fresh, out, context_);
  if (!written) return test::error_text(written.error());
  return test::to_hex(*written) == test::to_hex(message) ? "" : "written back as " + test::to_hex(*written);
}

namespace {

using test::hex;
using test::to_hex;

static_assert(verify_data_length(ProtocolVersion::TLSv1_3, CipherSuite::TLS_AES_256_GCM_SHA384) == 48);
static_assert(verify_data_length(ProtocolVersion::TLSv1_3, CipherSuite::TLS_CHACHA20_POLY1305_SHA256) == 32);
static_assert(verify_data_length(ProtocolVersion::TLSv1_2,
                                 CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) == 12);

/// The hex of each message.
std::vector<std::string> hex_of(const std::vector<octets>& messages) {
  std::vector<std::string> out;
  for (const octets& message : messages) out.push_back(to_hex(message));
  return out;
}

TEST_CASE("messages_in_records: up to the first encrypted record, over as many records as it takes") {
  constexpr auto& records =
      hex<"16 0303 0006 02 000001 aa 0b"
          "16 0303 0004 000001 bb"
          "14 0303 0001 01"
          "16 0303 0004 0e 000000"
          "17 0303 0004 14 000000"
          "16 0303 0004 14 000000">();
  CHECK(hex_of(messages_in_records(records, false)) == std::vector<std::string>{"02000001aa", "0b000001bb"});
  CHECK(hex_of(messages_in_records(records, true)) ==
        std::vector<std::string>{"02000001aa", "0b000001bb", "0e000000"});
}

TEST_CASE("messages_in: what does not end is the last message") {
  CHECK(hex_of(messages_in(hex<"0e000000 0b000002 aa">())) ==
        std::vector<std::string>{"0e000000", "0b000002aa"});
  CHECK(hex_of(messages_in(hex<"0e000000 0b00">())) == std::vector<std::string>{"0e000000", "0b00"});
  CHECK(messages_in({}).empty());
}

TEST_CASE("messages_in_datagrams: fragments in any order, each message once, none that is not whole") {
  CHECK(hex_of(messages_in_datagrams(
            // The second message in two fragments, the last of which comes first, then the first message,
            // twice.
            hex<"16 fefd 0000 000000000000 000e 0b 000003 0001 000001 000002 bbcc"
                "16 fefd 0000 000000000001 000d 0b 000003 0001 000000 000001 aa"
                "16 fefd 0000 000000000002 000c 0e 000000 0000 000000 000000"
                "16 fefd 0000 000000000003 000c 0e 000000 0000 000000 000000"
                // Half of a third, and an encrypted one.
                "16 fefd 0000 000000000004 000d 0b 000002 0002 000000 000001 aa"
                "16 fefd 0001 000000000000 000c 0e 000000 0003 000000 000000">())) ==
        std::vector<std::string>{"0e000000", "0b000003aabbcc"});
  // Behind a record with the header of DTLS 1.3 all is encrypted.
  CHECK(messages_in_datagrams(hex<"2c 00 16 fefd 0000 000000000002 000c 0e 000000 0000 000000 000000">())
            .empty());
}

TEST_CASE("transcript: the ServerHello says how the messages behind it are read") {
  transcript messages;
  CHECK(messages.read(Role::client, rfc8448::simple_1rtt_client_hello) == "");
  CHECK(messages.read(Role::server, rfc8448::simple_1rtt_server_hello) == "");
  CHECK(messages.context().version == ProtocolVersion::TLSv1_3);
  CHECK(messages.context().key_exchange == KeyExchangeAlgorithm::any);
  CHECK(messages.context().hash_length == 32);
  CHECK(messages.context().sender == Role::server);
  CHECK(messages.read(Role::server, rfc8448::simple_1rtt_server_finished) == "");
  CHECK(messages.counts() ==
        std::map<std::string, std::size_t>{{"client_hello", 1}, {"server_hello", 1}, {"finished", 1}});

  // TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384 without supported_versions.
  transcript older;
  CHECK(older.read(Role::server, hex<"02 000026 0303"
                                     "0000000000000000 0000000000000000 0000000000000000 0000000000000000"
                                     "00 c038 00">()) == "");
  CHECK(older.context().version == ProtocolVersion::TLSv1_2);
  CHECK(older.context().key_exchange == KeyExchangeAlgorithm::ecdhe_psk);
  CHECK(older.context().hash_length == 12);

  transcript retried;
  CHECK(retried.read(Role::server, rfc8448::hello_retry_request_hello_retry_request) == "");
  CHECK(retried.context().version == ProtocolVersion::TLSv1_3);
  CHECK(retried.counts() == std::map<std::string, std::size_t>{{"hello_retry_request", 1}});
}

TEST_CASE("transcript: what is malformed is said") {
  transcript messages;
  CHECK(messages.read(Role::client, hex<"01 0000">()) == "shorter than its header");
  CHECK(messages.read(Role::client, hex<"14 000021 00">()) ==
        "length_overrun at 1 in 'body', declared 33, available 1");
}

}  // namespace
}  // namespace tlswire::vectors
