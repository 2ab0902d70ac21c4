#include <tlswire/handshake/extension/encrypted_client_hello.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <vector>

#include <tlswire/handshake/handshake.hpp>
#include <tlswire/record/peek_client_hello.hpp>
#include <tlswire/registry/alert_for.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "vectors/hex_file.hpp"

namespace tlswire::test {
namespace {

using ech = encrypted_client_hello;
static_assert(std::is_same_v<body<ech, message::client_hello>, ECHClientHello>);
static_assert(std::is_same_v<body<ech, message::hello_retry_request>, ECHHelloRetryRequest>);
static_assert(std::is_same_v<body<ech, message::encrypted_extensions>, ECHEncryptedExtensions>);
static_assert(!allowed_in<ech, message::server_hello> && !allowed_in<ech, message::certificate>);
static_assert(versions_in<ech, message::client_hello> == versions::tls13);
static_assert(ech::type == ExtensionType{0xfe0d});

constexpr auto& outer = hex<"00 0001 0003 f7 0002 e1e2 0003 a1a2a3">();
static_assert(lawful<ECHClientHello>(outer) && lawful<ECHClientHello>(hex<"01">()));
static_assert((*parse<ECHClientHello>(hex<"01">())).body.index() == 1);

TEST_CASE("encrypted_client_hello: the outer variant, and the empty inner one") {
  ok<ECHClientHello>(outer, {.type = ECHClientHelloType::outer,
                             .body = ECHClientHelloOuter{
                                 .cipher_suite = {HpkeKdfId::HKDF_SHA256, HpkeAeadId::ChaCha20Poly1305},
                                 .config_id = 0xf7,
                                 .enc = hex<"e1e2">(),
                                 .payload = hex<"a1a2a3">()}});
  ok<ECHClientHello>(hex<"01">(), {.type = ECHClientHelloType::inner, .body = Empty{}});
}

TEST_CASE("encrypted_client_hello: enc may be empty, as in a second ClientHello, the payload not") {
  ok<ECHClientHello>(
      hex<"00 0001 0001 00 0000 0001 a1">(),
      {.body = ECHClientHelloOuter{.cipher_suite = {HpkeKdfId::HKDF_SHA256, HpkeAeadId::AES_128_GCM},
                                   .payload = hex<"a1">()}});
  bad<ECHClientHello>(hex<"00 0001 0001 00 0000 0000">(),
                      {errc::length_below_minimum, 8, "body.payload", 0, 1});
  bad<ECHClientHello>(hex<"00 0001 0001 00 0001 e1">(), {errc::truncated, 9, "body.payload", 2, 0});
  bad<ECHClientHello>(hex<"00 0001 0001 00 0002 e1">(), {errc::length_overrun, 6, "body.enc", 2, 1});
  bad<ECHClientHello>(hex<"00 0001 0001 00 0000 0001 a1 00">(), {errc::trailing_data, 11, "", 0, 1});
  bad<ECHClientHello>(hex<"00">(), {errc::truncated, 1, "body.cipher_suite.kdf_id", 2, 0});
  bad<ECHClientHello>(hex<"01 00">(), {errc::trailing_data, 1, "", 0, 1});
  bad<ECHClientHello>(hex<"">(), {errc::truncated, 0, "type", 1, 0});
}

TEST_CASE("encrypted_client_hello: a type that is none is illegal, not malformed") {
  bad<ECHClientHello>(hex<"02">(), {errc::illegal_case, 1, "body", 0, 0});
  bad<ECHClientHello>(hex<"ff 0001 0001 00 0000 0001 a1">(), {errc::illegal_case, 1, "body", 0, 0});
  CHECK(alert_for(errc::illegal_case) == AlertDescription::illegal_parameter);
}

TEST_CASE("encrypted_client_hello: a body under the type of another is not written") {
  unwritable(ECHClientHello{.type = ECHClientHelloType::inner, .body = ECHClientHelloOuter{}}, 99,
             {errc::case_mismatch, 1, "body", 1, 0});
  unwritable(ECHClientHello{.type = ECHClientHelloType{2}, .body = Empty{}}, 99,
             {errc::case_mismatch, 1, "body", 2, 0});
  unwritable(ECHClientHello{.type = ECHClientHelloType{2}, .body = tlswire::detail::no_ech_type{}}, 99,
             {errc::illegal_case, 1, "body", 0, 0});
  unwritable(ECHClientHello{.body = ECHClientHelloOuter{}}, 99,
             {errc::length_below_minimum, 8, "body.payload", 0, 1});
}

TEST_CASE("encrypted_client_hello: a HelloRetryRequest confirms with eight bytes") {
  ok<ECHHelloRetryRequest>(hex<"c1c2c3c4c5c6c7c8">(),
                           {.confirmation = {0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8}});
  CHECK(hello_retry_request_error(hex<"fe0d 0008 c1c2c3c4c5c6c7c8">()) == "");
  CHECK(hello_retry_request_error(hex<"fe0d 0007 c1c2c3c4c5c6c7">()) ==
        error_text({errc::truncated, in_hello_retry_request + 4,
                    "extensions[0].encrypted_client_hello.confirmation", 8, 7}));
  CHECK(hello_retry_request_error(hex<"fe0d 0009 c1c2c3c4c5c6c7c8 00">()) ==
        error_text({errc::trailing_data, in_hello_retry_request + 12, "extensions[0].encrypted_client_hello",
                    0, 1}));
}

TEST_CASE("encrypted_client_hello: EncryptedExtensions bring configs to retry with") {
  CHECK(encrypted_extensions_error(hex<"fe0d 0006 0004 fe0a 0000">()) == "");
  CHECK(encrypted_extensions_error(hex<"fe0d 0000">()) ==
        error_text({errc::truncated, in_encrypted_extensions + 4,
                    "extensions[0].encrypted_client_hello.retry_configs", 2, 0}));
  CHECK(
      encrypted_extensions_error(hex<"fe0d 0007 0005 fe0d 0001 f7">()) ==
      error_text({errc::truncated, in_encrypted_extensions + 11,
                  "extensions[0].encrypted_client_hello.retry_configs[0].contents.key_config.kem_id", 2, 0}));
}

TEST_CASE("encrypted_client_hello: its place in a ClientHello is named") {
  CHECK(client_hello_error(hex<"fe0d 0001 01">()) == "");
  CHECK(client_hello_error(hex<"fe0d 0001 02">()) ==
        error_text(
            {errc::illegal_case, in_client_hello + 5, "extensions[0].encrypted_client_hello.body", 0, 0}));
}

TEST_CASE("encrypted_client_hello: the GREASE that Chromium sends is decoded") {
  std::size_t seen = 0;
  for (const auto& path : vectors::all("chromium/client_hello")) {
    CAPTURE(path.string());
    const std::vector<std::uint8_t> records = vectors::read_hex(path.string());
    std::vector<std::uint8_t> scratch(4096);
    const auto peeked = peek_client_hello(records, scratch);
    REQUIRE(peeked);
    const auto found = peeked->hello.extensions->find<encrypted_client_hello>();
    REQUIRE(found);
    const auto* const sent = found->body.get_if<ECHClientHelloOuter>();
    REQUIRE(sent != nullptr);
    CHECK(sent->cipher_suite.kdf_id == HpkeKdfId::HKDF_SHA256);
    CHECK(sent->cipher_suite.aead_id == HpkeAeadId::AES_128_GCM);
    CHECK(sent->enc.size() == 32);
    // RFC 9849 section 6.2.1: a padded hello, a multiple of 32 bytes, and 16 bytes of tag.
    CHECK(sent->payload.size() % 32 == 16);
    ++seen;
  }
  CHECK(seen == 10);
}

}  // namespace
}  // namespace tlswire::test
