#include <tlswire/handshake/message/server_hello.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 3.
constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_server_hello).sub(4);
constexpr ServerHello parsed = *parse<ServerHello>(wire);
static_assert(parsed.legacy_version == ProtocolVersion::TLSv1_2);
static_assert(parsed.random == Random::from(wire.sub(2, 32)));
static_assert(parsed.legacy_session_id_echo.empty());
static_assert(parsed.cipher_suite == CipherSuite::TLS_AES_128_GCM_SHA256);
static_assert(parsed.legacy_compression_method == 0);
static_assert((*parsed.extensions->find<key_share>()).server_share.group == NamedGroup::x25519);
static_assert((*parsed.extensions->find<supported_versions>()).selected_version == ProtocolVersion::TLSv1_3);
static_assert(lawful<ServerHello>(wire));
static_assert(ServerHello::msg_type == HandshakeType{2});

constexpr bytes retry = bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4);

/// TLS 1.2, without extensions.
constexpr auto& old =
    hex<"0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        "02 a1a2 c02f 00">();

TEST_CASE("ServerHello: the laws hold for those of RFC 8448") {
  verify<ServerHello>(wire);
  verify<ServerHello>(bytes(vectors::rfc8448::hello_retry_request_server_hello).sub(4));
}

TEST_CASE("ServerHello: built from typed values, that of RFC 8448 comes out") {
  extension_buffer<message::server_hello, 64> x;
  x.add<key_share>(
      {.server_share = {
           .group = NamedGroup::x25519,
           .key_exchange = hex<"c9828876112095fe66762bdbf7c672e156d6cc253b833df1dd69b1b04e751f0f">(),
       }});
  x.add<supported_versions>({.selected_version = ProtocolVersion::TLSv1_3});
  const ServerHello hello{.random = Random::from(hex<"a6af06a4121860dc5e6e60249cd34c95"
                                                     "930c8ac5cb1434dac155772ed3e26928">()),
                          .cipher_suite = CipherSuite::TLS_AES_128_GCM_SHA256,
                          .extensions = x};
  CHECK(not_ok<ServerHello>(wire, hello) == "");
}

TEST_CASE("ServerHello: that of TLS 1.2 may have no extensions") {
  CHECK(not_ok<ServerHello>(old, {.random = Random::from(bytes(old).sub(2, 32)),
                                  .legacy_session_id_echo = hex<"a1a2">(),
                                  .cipher_suite = CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256}) == "");
  verify<ServerHello>(old);
}

TEST_CASE("ServerHello: a HelloRetryRequest is another message, in either mode") {
  bad<ServerHello>(retry, {errc::wrong_message, 0, "", 0, 0});
  CHECK(not_bad<ServerHello, framing>(retry, {errc::wrong_message, 0, "", 0, 0}) == "");
  // Even if nothing but version and random has come.
  bad<ServerHello>(retry.sub(0, 34), {errc::wrong_message, 0, "", 0, 0});
  bad<ServerHello>(retry.sub(0, 33), {errc::truncated, 2, "random", 32, 31});
}

TEST_CASE("ServerHello: a random that is only nearly that of a HelloRetryRequest is one of its own") {
  for (std::size_t i = 2; i < 34; ++i) {
    std::vector<std::uint8_t> near(retry.begin(), retry.end());
    near[i] ^= 1;
    CAPTURE(i);
    CHECK((parse<ServerHello, framing>(near).has_value()));
  }
}

TEST_CASE("ServerHello: every bound is kept") {
  const auto cut = [](std::size_t size) { return bytes(old).sub(0, size); };
  bad<ServerHello>(cut(0), {errc::truncated, 0, "legacy_version", 2, 0});
  bad<ServerHello>(cut(20), {errc::truncated, 2, "random", 32, 18});
  bad<ServerHello>(cut(34), {errc::truncated, 34, "legacy_session_id_echo", 1, 0});
  bad<ServerHello>(cut(36), {errc::length_overrun, 34, "legacy_session_id_echo", 2, 1});
  bad<ServerHello>(cut(38), {errc::truncated, 37, "cipher_suite", 2, 1});
  bad<ServerHello>(cut(39), {errc::truncated, 39, "legacy_compression_method", 1, 0});

  std::vector<std::uint8_t> message(old.begin(), old.end());
  message[34] = 33;
  bad<ServerHello>(message, {errc::length_above_maximum, 34, "legacy_session_id_echo", 33, 32});
  message[34] = 2;
  message.push_back(0);
  bad<ServerHello>(message, {errc::truncated, 40, "extensions", 2, 1});
  message.push_back(1);
  bad<ServerHello>(message, {errc::length_overrun, 40, "extensions", 1, 0});
  message[41] = 0;
  message.push_back(0);
  bad<ServerHello>(message, {errc::trailing_data, 42, "", 0, 1});

  const std::vector<std::uint8_t> id(33);
  unwritable(ServerHello{.legacy_session_id_echo = id}, 99,
             {errc::length_above_maximum, 34, "legacy_session_id_echo", 33, 32});
}

}  // namespace
}  // namespace tlswire::test
