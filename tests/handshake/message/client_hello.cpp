#include <tlswire/handshake/message/client_hello.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 3.
constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4);
constexpr ClientHello parsed = *parse<ClientHello>(wire);
static_assert(parsed.legacy_version == ProtocolVersion::TLSv1_2);
static_assert(parsed.random == Random::from(wire.sub(2, 32)));
static_assert(parsed.legacy_session_id.empty());
static_assert(parsed.cipher_suites.size() == 3);
static_assert(parsed.cipher_suites[1] == CipherSuite::TLS_CHACHA20_POLY1305_SHA256);
static_assert(parsed.legacy_compression_methods == bytes(hex<"00">()));
static_assert(parsed.extensions->size() == 9);
static_assert((*parsed.extensions->find<key_share>()).client_shares[0].group == NamedGroup::x25519);
static_assert(ClientHello::msg_type == HandshakeType{1});
static_assert(min_size<ClientHello> == 2 + 32 + 1 + 4 + 2);

/// Without extensions, as clients of TLS 1.0 sent it.
constexpr auto& old =
    hex<"0301 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        "04 a1a2a3a4 0004 002f 00ff 01 00">();

TEST_CASE("ClientHello: without extensions, absent is told from empty") {
  constexpr CipherSuite suites[] = {CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
                                    CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV};
  ClientHello hello{.legacy_version = ProtocolVersion::TLSv1_0,
                    .random = Random::from(bytes(old).sub(2, 32)),
                    .legacy_session_id = hex<"a1a2a3a4">(),
                    .cipher_suites = suites,
                    .legacy_compression_methods = hex<"00">()};
  CHECK(not_ok<ClientHello>(old, hello) == "");
  CHECK_FALSE(parse<ClientHello>(old).value().extensions.has_value());

  std::vector<std::uint8_t> with_empty(old.begin(), old.end());
  with_empty.insert(with_empty.end(), {0, 0});
  hello.extensions = extension_list<message::client_hello, 7>{};
  CHECK(not_ok<ClientHello>(with_empty, hello) == "");
  CHECK(parse<ClientHello>(with_empty).value().extensions.has_value());
  CHECK(parse<ClientHello>(with_empty).value().extensions->empty());
}

TEST_CASE("ClientHello: built from typed values, that of RFC 8448 comes out") {
  constexpr CipherSuite suites[] = {CipherSuite::TLS_AES_128_GCM_SHA256,
                                    CipherSuite::TLS_CHACHA20_POLY1305_SHA256,
                                    CipherSuite::TLS_AES_256_GCM_SHA384};
  const ServerName names[] = {{.name = HostName("server"_bytes)}};
  constexpr NamedGroup groups[] = {NamedGroup::x25519,    NamedGroup::secp256r1, NamedGroup::secp384r1,
                                   NamedGroup::secp521r1, NamedGroup::ffdhe2048, NamedGroup::ffdhe3072,
                                   NamedGroup::ffdhe4096, NamedGroup::ffdhe6144, NamedGroup::ffdhe8192};
  const KeyShareEntry shares[] = {{
      .group = NamedGroup::x25519,
      .key_exchange = hex<"99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c">(),
  }};
  constexpr ProtocolVersion versions[] = {ProtocolVersion::TLSv1_3};
  std::vector<SignatureScheme> schemes;
  for (const unsigned scheme : {0x0403u, 0x0503u, 0x0603u, 0x0203u, 0x0804u, 0x0805u, 0x0806u, 0x0401u,
                                0x0501u, 0x0601u, 0x0201u, 0x0402u, 0x0502u, 0x0602u, 0x0202u}) {
    schemes.push_back(SignatureScheme(static_cast<std::uint16_t>(scheme)));
  }
  constexpr PskKeyExchangeMode modes[] = {PskKeyExchangeMode::psk_dhe_ke};

  extension_buffer<message::client_hello, 256> x;
  x.add<server_name>({.server_name_list = names});
  x.add<renegotiation_info>({});
  x.add<supported_groups>({.named_group_list = groups});
  x.add<session_ticket>({});
  x.add<key_share>({.client_shares = shares});
  x.add<supported_versions>({.versions = versions});
  x.add<signature_algorithms>({.supported_signature_algorithms = schemes});
  x.add<psk_key_exchange_modes>({.ke_modes = modes});
  x.add<record_size_limit>({.record_size_limit = 0x4001});
  REQUIRE(x.ok());
  const ClientHello hello{.random = Random::from(hex<"cb34ecb1e78163ba1c38c6dacb196a6d"
                                                     "ffa21a8d9912ec18a2ef6283024dece7">()),
                          .cipher_suites = suites,
                          .legacy_compression_methods = hex<"00">(),
                          .extensions = x};
  CHECK(not_ok<ClientHello>(wire, hello) == "");
}

TEST_CASE("ClientHello: every bound is kept") {
  const auto edited = [](std::size_t at, const char* data, std::size_t replaced) {
    std::vector<std::uint8_t> out(old.begin(), old.end());
    const auto first = out.begin() + static_cast<std::ptrdiff_t>(at);
    const auto fresh = from_hex(data);
    out.erase(first, first + static_cast<std::ptrdiff_t>(replaced));
    out.insert(out.begin() + static_cast<std::ptrdiff_t>(at), fresh.begin(), fresh.end());
    return out;
  };
  const auto refused = [](const std::vector<std::uint8_t>& message, const expected_error& expected) {
    CHECK(not_bad<ClientHello>(message, expected) == "");
  };
  refused({}, {errc::truncated, 0, "legacy_version", 2, 0});
  refused(edited(1, "", 46), {errc::truncated, 0, "legacy_version", 2, 1});
  refused(edited(33, "", 14), {errc::truncated, 2, "random", 32, 31});
  refused(edited(34, "", 13), {errc::truncated, 34, "legacy_session_id", 1, 0});
  refused(edited(34, "21", 1), {errc::length_above_maximum, 34, "legacy_session_id", 33, 32});
  refused(edited(34, "20", 1), {errc::length_overrun, 34, "legacy_session_id", 32, 12});
  refused(edited(40, "", 7), {errc::truncated, 39, "cipher_suites", 2, 1});
  refused(edited(39, "0000", 6), {errc::length_below_minimum, 39, "cipher_suites", 0, 2});
  refused(edited(39, "0001 00", 6), {errc::length_below_minimum, 39, "cipher_suites", 1, 2});
  refused(edited(39, "0003", 2), {errc::length_not_a_multiple, 39, "cipher_suites", 3, 2});
  refused(edited(39, "ffff", 2), {errc::length_above_maximum, 39, "cipher_suites", 65535, 65534});
  refused(edited(39, "fffe", 2), {errc::length_overrun, 39, "cipher_suites", 65534, 6});
  refused(edited(45, "", 2), {errc::truncated, 45, "legacy_compression_methods", 1, 0});
  refused(edited(45, "00", 2), {errc::length_below_minimum, 45, "legacy_compression_methods", 0, 1});
  refused(edited(45, "02", 1), {errc::length_overrun, 45, "legacy_compression_methods", 2, 1});
  refused(edited(47, "00", 0), {errc::truncated, 47, "extensions", 2, 1});
  refused(edited(47, "0001", 0), {errc::length_overrun, 47, "extensions", 1, 0});
  refused(edited(47, "0000 ab", 0), {errc::trailing_data, 49, "", 0, 1});
}

TEST_CASE("ClientHello: what is out of bounds is not written") {
  constexpr CipherSuite suite[] = {CipherSuite::TLS_AES_128_GCM_SHA256};
  const std::vector<std::uint8_t> many(256);
  const std::vector<CipherSuite> suites(32768);
  const auto refused = [](const ClientHello& hello, const expected_error& expected) {
    CHECK(not_unwritable(hello, 70000, expected) == "");
  };
  refused({}, {errc::length_below_minimum, 35, "cipher_suites", 0, 2});
  refused({.legacy_session_id = bytes(many).sub(0, 33)},
          {errc::length_above_maximum, 34, "legacy_session_id", 33, 32});
  refused({.cipher_suites = suites}, {errc::length_above_maximum, 35, "cipher_suites", 65536, 65534});
  refused({.cipher_suites = suite}, {errc::length_below_minimum, 39, "legacy_compression_methods", 0, 1});
  refused({.cipher_suites = suite, .legacy_compression_methods = many},
          {errc::length_above_maximum, 39, "legacy_compression_methods", 256, 255});
}

TEST_CASE("ClientHello: in framing mode one bad extension does not hide the others") {
  constexpr auto& extensions = hex<"0033 0002 ffff 0000 0009 0007 00 0004 686f7374">();
  const auto hello = client_hello_with(extensions);
  CHECK_FALSE(parse<ClientHello>(hello));
  const auto loose = parse<ClientHello, framing>(hello);
  REQUIRE(loose);
  const auto names = loose->extensions->find<server_name>();
  REQUIRE(names);
  CHECK(names->server_name_list[0].name.get_if<HostName>()->text() == "host");
  CHECK(loose->extensions->find<key_share>().malformed());
}

}  // namespace
}  // namespace tlswire::test
