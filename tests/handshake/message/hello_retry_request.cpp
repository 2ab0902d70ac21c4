#include <tlswire/handshake/message/hello_retry_request.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 5.
constexpr bytes wire = bytes(vectors::rfc8448::hello_retry_request_hello_retry_request).sub(4);
static_assert((*parse<HelloRetryRequest>(wire)).random.value == hello_retry_request_random);
static_assert((*parse<HelloRetryRequest>(wire)).cipher_suite == CipherSuite::TLS_AES_128_GCM_SHA256);
static_assert((*(*parse<HelloRetryRequest>(wire)).extensions.find<key_share>()).selected_group ==
              NamedGroup::secp256r1);
static_assert((*(*parse<HelloRetryRequest>(wire)).extensions.find<cookie>()).cookie.size() == 0x72);
static_assert(lawful<HelloRetryRequest>(wire));
static_assert(HelloRetryRequest::msg_type == HandshakeType::server_hello);

TEST_CASE("HelloRetryRequest: the laws hold for that of RFC 8448") { verify<HelloRetryRequest>(wire); }

TEST_CASE("HelloRetryRequest: its random need not be told to be written") {
  extension_buffer<message::hello_retry_request, 160> x;
  x.add<key_share>({.selected_group = NamedGroup::secp256r1});
  x.add<cookie>({.cookie = wire.sub(2 + 32 + 1 + 2 + 1 + 2 + 6 + 6, 0x72)});
  x.add<supported_versions>({});
  const HelloRetryRequest retry{.cipher_suite = CipherSuite::TLS_AES_128_GCM_SHA256, .extensions = x};
  CHECK(not_ok<HelloRetryRequest>(wire, retry) == "");
}

TEST_CASE("HelloRetryRequest: any other random is another message") {
  bad<HelloRetryRequest>(bytes(vectors::rfc8448::simple_1rtt_server_hello).sub(4),
                         {errc::wrong_message, 0, ""});
  std::vector<std::uint8_t> message(wire.begin(), wire.end());
  for (std::size_t i = 2; i < 34; ++i) {
    message[i] ^= 0x80;
    bad<HelloRetryRequest>(message, {errc::wrong_message, 0, ""});
    message[i] ^= 0x80;
  }
  bad<HelloRetryRequest>(wire.sub(0, 33), {errc::wrong_message, 0, ""});
}

TEST_CASE("HelloRetryRequest: every bound is kept, and extensions are needed") {
  const auto cut = [](std::size_t size) { return wire.sub(0, size); };
  bad<HelloRetryRequest>(cut(34), {errc::truncated, 34, "legacy_session_id_echo", 1, 0});
  bad<HelloRetryRequest>(cut(36), {errc::truncated, 35, "cipher_suite", 2, 1});
  bad<HelloRetryRequest>(cut(37), {errc::truncated, 37, "legacy_compression_method", 1, 0});
  bad<HelloRetryRequest>(cut(38), {errc::truncated, 38, "extensions", 2, 0});
  bad<HelloRetryRequest>(cut(39), {errc::truncated, 38, "extensions", 2, 1});
  bad<HelloRetryRequest>(cut(171), {errc::length_overrun, 38, "extensions", 132, 131});
  std::vector<std::uint8_t> message(wire.begin(), wire.end());
  message.push_back(0);
  bad<HelloRetryRequest>(message, {errc::trailing_data, 172, "", 0, 1});
  message[34] = 33;
  bad<HelloRetryRequest>(message, {errc::length_above_maximum, 34, "legacy_session_id_echo", 33, 32});
}

TEST_CASE("HelloRetryRequest: a key_share of a ServerHello in it is refused with its path") {
  CHECK(hello_retry_request_error(hex<"002b 0002 0304 0033 0005 001d 0001 aa">()) ==
        error_text({errc::trailing_data, in_hello_retry_request + 12, "extensions[1].key_share", 0, 3}));
}

}  // namespace
}  // namespace tlswire::test
