#include <tlswire/handshake/message/dtls/client_hello.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"
#include "support/rebuild_handshake.hpp"

namespace tlswire::test {
namespace {

using hello = dtls::ClientHello;

constexpr auto& wire =
    hex<"fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 01 a1 02 b1b2"
        "0004 1301 c02b 01 00 0009 002b 0005 04 fefc fefd">();
/// DTLS 1.2, first flight: no cookie, no extensions.
constexpr auto& old =
    hex<"fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 00 0002 c02b 01 00">();
constexpr hello parsed = *parse<hello>(wire);
static_assert(parsed.legacy_cookie == bytes(hex<"b1b2">()) && parsed.legacy_session_id == bytes(hex<"a1">()));
static_assert((*parsed.extensions->find<supported_versions>()).versions[0] == ProtocolVersion::DTLSv1_3);
static_assert(lawful<hello>(wire) && lawful<hello>(old));
static_assert(hello::msg_type == HandshakeType{1});
static_assert(hello{}.legacy_version == ProtocolVersion::DTLSv1_2);

TEST_CASE("ClientHello of DTLS: with a cookie between session ID and cipher suites") {
  constexpr ProtocolVersion versions[] = {ProtocolVersion::DTLSv1_3, ProtocolVersion::DTLSv1_2};
  constexpr CipherSuite suites[] = {CipherSuite::TLS_AES_128_GCM_SHA256,
                                    CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
  extension_buffer<message::client_hello, 32> x;
  x.add<supported_versions>({.versions = versions});
  ok<hello>(wire, {.random = Random::from(bytes(wire).sub(2, 32)),
                   .legacy_session_id = hex<"a1">(),
                   .legacy_cookie = hex<"b1b2">(),
                   .cipher_suites = suites,
                   .legacy_compression_methods = hex<"00">(),
                   .extensions = x});
}

TEST_CASE("ClientHello of DTLS: that of DTLS 1.2 may have no cookie and no extensions") {
  constexpr CipherSuite suites[] = {CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256};
  ok<hello>(old, {.random = Random::from(bytes(old).sub(2, 32)),
                  .cipher_suites = suites,
                  .legacy_compression_methods = hex<"00">()});
}

TEST_CASE("ClientHello of DTLS: every bound is kept") {
  const auto cut = [](std::size_t size) { return bytes(old).sub(0, size); };
  bad<hello>(cut(1), {errc::truncated, 0, "legacy_version", 2, 1});
  bad<hello>(cut(33), {errc::truncated, 2, "random", 32, 31});
  bad<hello>(cut(34), {errc::truncated, 34, "legacy_session_id", 1, 0});
  bad<hello>(cut(35), {errc::truncated, 35, "legacy_cookie", 1, 0});
  bad<hello>(cut(36), {errc::truncated, 36, "cipher_suites", 2, 0});
  bad<hello>(cut(39), {errc::length_overrun, 36, "cipher_suites", 2, 1});
  bad<hello>(cut(40), {errc::truncated, 40, "legacy_compression_methods", 1, 0});
  std::vector<std::uint8_t> message(old.begin(), old.end());
  message[34] = 33;
  bad<hello>(message, {errc::length_above_maximum, 34, "legacy_session_id", 33, 32});
  message[34] = 0;
  message[35] = 255;
  bad<hello>(message, {errc::length_overrun, 35, "legacy_cookie", 255, 6});
  message[35] = 0;
  message.push_back(0);
  bad<hello>(message, {errc::truncated, 42, "extensions", 2, 1});

  const std::vector<std::uint8_t> cookie(256);
  unwritable(hello{.legacy_cookie = cookie}, 999,
             {errc::length_above_maximum, 35, "legacy_cookie", 256, 255});
}

TEST_CASE("ClientHello: in a Handshake that of DTLS stands in every version of DTLS, and in none of TLS") {
  std::vector<std::uint8_t> message{0x01, 0x00, 0x00, sizeof(old)};
  message.insert(message.end(), old.begin(), old.end());
  const auto error_in = [&](ProtocolVersion version) {
    const auto read = read_handshake(message, context<>{{.version = version}});
    return read ? "" : error_text(read.error());
  };
  using V = ProtocolVersion;
  for (const V version : {V::DTLSv1_0, V::DTLSv1_2, V::DTLSv1_3}) {
    CAPTURE(name(version));
    CHECK(error_in(version) == "");
    verify<Handshake>(message, context<>{{.version = version}});
  }
  // In TLS the empty cookie is the first byte of a length.
  const std::string refused = error_text({errc::length_below_minimum, 39, "body.cipher_suites", 0, 2});
  for (const V version : {V::SSLv3, V::TLSv1_0, V::TLSv1_1, V::TLSv1_2, V::TLSv1_3}) {
    CAPTURE(name(version));
    CHECK(error_in(version) == refused);
  }
}

}  // namespace
}  // namespace tlswire::test
