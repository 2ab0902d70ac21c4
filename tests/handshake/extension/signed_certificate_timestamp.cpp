#include <tlswire/handshake/extension/signed_certificate_timestamp.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include <tlswire/handshake/extension_list.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = ct::SignedCertificateTimestampList;
using sct = signed_certificate_timestamp;
static_assert(std::is_same_v<body<sct, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<sct, message::server_hello>, list>);
static_assert(versions_in<sct, message::server_hello> == versions::tls12_and_below);
static_assert(std::is_same_v<body<sct, message::certificate_request>, Empty>);
static_assert(std::is_same_v<body<sct, message::client_certificate_request>, Empty>);
static_assert(std::is_same_v<body<sct, message::certificate>, list>);
static_assert(versions_in<sct, message::certificate> == versions::tls13);
static_assert(!allowed_in<sct, message::encrypted_extensions>);
static_assert(sct::type == ExtensionType{18});

// In the extension of a certificate, `openssl x509 -text` shows it as the values below, of Nov 14
// 22:13:20.000 2023 GMT, signed with ecdsa-with-SHA256.
constexpr auto& wire =
    hex<"0034 0032 00 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        "0000018bcfe56800 0000 0403 0003 a1a2a3">();
static_assert(lawful<list>(wire));
static_assert((*parse<list>(wire)).sct_list.size() == 1);

constexpr ct::SignedCertificateTimestampV1 stamp = {
    .id = {opaque<32>::from(hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">())},
    .timestamp = 1'700'000'000'000,
    .signature = {.algorithm = {HashAlgorithm::sha256, SignatureAlgorithm::ecdsa},
                  .signature = hex<"a1a2a3">()}};

TEST_CASE("signed_certificate_timestamp: a timestamp is decoded to its fields") {
  const ct::SerializedSCT one[] = {{ct::SignedCertificateTimestamp{.body = stamp}}};
  ok<list>(wire, {.sct_list = one});
}

TEST_CASE("signed_certificate_timestamp: one of another version is kept, and the next one read") {
  const ct::SerializedSCT three[] = {
      {{.sct_version = ct::Version{1}, .body = rest<>(hex<"e1e2">())}},
      {{.body = stamp}},
      {{.sct_version = ct::Version{255}, .body = rest<>()}},
  };
  ok<list>(hex<"003c 0003 01 e1e2 0032 00 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
               "0000018bcfe56800 0000 0403 0003 a1a2a3 0001 ff">(),
           {.sct_list = three});
}

TEST_CASE("signed_certificate_timestamp: neither the list nor a timestamp is empty") {
  bad<list>(hex<"">(), {errc::truncated, 0, "sct_list", 2, 0});
  bad<list>(hex<"0000">(), {errc::length_below_minimum, 0, "sct_list", 0, 1});
  bad<list>(hex<"0002 0000">(), {errc::truncated, 4, "sct_list[0].sct_version", 1, 0});
  bad<list>(hex<"0003 0002 01">(), {errc::length_overrun, 2, "sct_list[0]", 2, 1});
  unwritable(list{}, 9, {errc::length_below_minimum, 0, "sct_list", 0, 1});
}

TEST_CASE("signed_certificate_timestamp: a timestamp of version 1 fills its length") {
  bad<list>(hex<"0003 0001 00">(), {errc::truncated, 5, "sct_list[0].body.id.key_id", 32, 0});
  bad<list>(hex<"0034 0032 00 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                "0000018bcfe56800 0000 0403 0004 a1a2a3">(),
            {errc::length_overrun, 49, "sct_list[0].body.signature.signature", 4, 3});
  bad<list>(hex<"0034 0032 00 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                "0000018bcfe56800 0000 0403 0002 a1a2a3">(),
            {errc::trailing_data, 53, "sct_list[0]", 0, 1});
}

TEST_CASE("signed_certificate_timestamp: a client's and a request's are empty, a server's is not") {
  CHECK(client_hello_error(hex<"0012 0000">()) == "");
  CHECK(client_hello_error(hex<"0012 0001 00">()) ==
        error_text(
            {errc::trailing_data, in_client_hello + 4, "extensions[0].signed_certificate_timestamp", 0, 1}));
  CHECK(server_hello_error(hex<"0012 0005 0003 0001 01">()) == "");
  CHECK(server_hello_error(hex<"0012 0000">()) ==
        error_text({errc::truncated, in_server_hello + 4,
                    "extensions[0].signed_certificate_timestamp.sct_list", 2, 0}));
  bad<extension_list<message::certificate_request>>(
      hex<"0005 0012 0001 00">(), {errc::trailing_data, 6, "[0].signed_certificate_timestamp", 0, 1});
  bad<extension_list<message::certificate>>(
      hex<"0004 0012 0000">(), {errc::truncated, 6, "[0].signed_certificate_timestamp.sct_list", 2, 0});
}

}  // namespace
}  // namespace tlswire::test
