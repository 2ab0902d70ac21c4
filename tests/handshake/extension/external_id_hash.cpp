#include <tlswire/handshake/extension/external_id_hash.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using hash = ExternalIdentityHash;
static_assert(std::is_same_v<body<external_id_hash, message::client_hello>, hash>);
static_assert(std::is_same_v<body<external_id_hash, message::server_hello>, hash>);
static_assert(std::is_same_v<body<external_id_hash, message::encrypted_extensions>, hash>);
static_assert(versions_in<external_id_hash, message::server_hello> == versions::tls12_and_below);
static_assert(external_id_hash::type == ExtensionType{55});

constexpr auto& sum = hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">();
constexpr auto& wire = hex<"20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">();
static_assert((*parse<hash>(wire)).binding_hash == bytes(sum));
static_assert(lawful<hash>(wire) && lawful<hash>(hex<"00">()));

TEST_CASE("external_id_hash: up to 32 bytes") {
  ok<hash>(wire, {.binding_hash = sum});
  ok<hash>(hex<"00">(), {});
  bad<hash>(hex<"">(), {errc::truncated, 0, "binding_hash", 1, 0});
  bad<hash>(hex<"02 01">(), {errc::length_overrun, 0, "binding_hash", 2, 1});
  bad<hash>(hex<"21 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 20">(),
            {errc::length_above_maximum, 0, "binding_hash", 33, 32});
  bad<hash>(hex<"01 01 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("external_id_hash: check wants no hash or a whole one") {
  CHECK(check(hash{}));
  CHECK(check(hash{.binding_hash = sum}));
  CHECK_FALSE(check(hash{.binding_hash = bytes(sum).sub(0, 31)}));
  CHECK_FALSE(check(hash{.binding_hash = bytes(sum).sub(0, 1)}));
}

TEST_CASE("external_id_hash: errors name their place in each message") {
  constexpr auto& cut = hex<"0037 0001 01">();
  constexpr auto path = "extensions[0].external_id_hash.binding_hash";
  CHECK(client_hello_error(cut) == error_text({errc::length_overrun, in_client_hello + 4, path, 1, 0}));
  CHECK(server_hello_error(cut) == error_text({errc::length_overrun, in_server_hello + 4, path, 1, 0}));
  CHECK(encrypted_extensions_error(cut) ==
        error_text({errc::length_overrun, in_encrypted_extensions + 4, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
