#include <tlswire/handshake/extension/trusted_ca_keys.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = TrustedAuthorities;
static_assert(std::is_same_v<body<trusted_ca_keys, message::client_hello>, list>);
static_assert(std::is_same_v<body<trusted_ca_keys, message::server_hello>, Empty>);
static_assert(versions_in<trusted_ca_keys, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<trusted_ca_keys, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<trusted_ca_keys, message::encrypted_extensions>);
static_assert(trusted_ca_keys::type == ExtensionType{3});

constexpr auto& wire =
    hex<"0032 00 01 000102030405060708090a0b0c0d0e0f10111213 02 0004 30023100"
        "03 202122232425262728292a2b2c2d2e2f30313233">();
static_assert((*parse<list>(wire)).trusted_authorities_list[1].identifier.get_if<SHA1Hash>()->value[19] ==
              0x13);
static_assert(*(*parse<list>(wire)).trusted_authorities_list[2].identifier.get_if<DistinguishedName>() ==
              bytes(hex<"30023100">()));
static_assert(lawful<list>(wire) && lawful<list>(hex<"0000">()));

TEST_CASE("trusted_ca_keys: authorities of each type") {
  const TrustedAuthority authorities[] = {
      {.identifier_type = IdentifierType::pre_agreed, .identifier = Empty{}},
      {.identifier_type = IdentifierType::key_sha1_hash,
       .identifier = SHA1Hash::from(hex<"000102030405060708090a0b0c0d0e0f10111213">())},
      {.identifier_type = IdentifierType::x509_name, .identifier = DistinguishedName(hex<"30023100">())},
      {.identifier_type = IdentifierType::cert_sha1_hash,
       .identifier = SHA1Hash::from(hex<"202122232425262728292a2b2c2d2e2f30313233">())},
  };
  ok<list>(wire, {.trusted_authorities_list = authorities});
  ok<list>(hex<"0000">(), {});
}

TEST_CASE("trusted_ca_keys: an identifier of an unknown type has no format and is refused") {
  bad<list>(hex<"0002 00 04">(), {errc::unknown_case, 4, "trusted_authorities_list[1].identifier", 4, 0});
}

TEST_CASE("trusted_ca_keys: lengths are kept") {
  bad<list>(hex<"00">(), {errc::truncated, 0, "trusted_authorities_list", 2, 1});
  bad<list>(hex<"0002 00">(), {errc::length_overrun, 0, "trusted_authorities_list", 2, 1});
  bad<list>(hex<"0004 01 000102">(), {errc::truncated, 3, "trusted_authorities_list[0].identifier", 20, 3});
  bad<list>(hex<"0003 02 0000">(),
            {errc::length_below_minimum, 3, "trusted_authorities_list[0].identifier", 0, 1});
  bad<list>(hex<"0004 02 0002 30">(),
            {errc::length_overrun, 3, "trusted_authorities_list[0].identifier", 2, 1});
  bad<list>(hex<"0001 00 00">(), {errc::trailing_data, 3, "", 0, 1});
}

TEST_CASE("trusted_ca_keys: what could not be read back is not written") {
  const TrustedAuthority unset[] = {{}};
  unwritable(list{.trusted_authorities_list = unset}, 99,
             {errc::case_mismatch, 3, "trusted_authorities_list[0].identifier", 0, 0});
  const TrustedAuthority other[] = {{.identifier_type = IdentifierType::x509_name, .identifier = SHA1Hash{}}};
  unwritable(list{.trusted_authorities_list = other}, 99,
             {errc::case_mismatch, 3, "trusted_authorities_list[0].identifier", 2, 0});
  const std::vector<TrustedAuthority> too_many(
      65536, {.identifier_type = IdentifierType::pre_agreed, .identifier = Empty{}});
  unwritable(list{.trusted_authorities_list = too_many}, 70000,
             {errc::length_above_maximum, 0, "trusted_authorities_list", 65536, 65535});
}

TEST_CASE("trusted_ca_keys: a server's is empty, a client's has a list at least") {
  CHECK(server_hello_error(hex<"0003 0000">()) == "");
  CHECK(server_hello_error(hex<"0003 0002 0000">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].trusted_ca_keys", 0, 2}));
  CHECK(client_hello_error(hex<"0003 0000">()) ==
        error_text({errc::truncated, in_client_hello + 4,
                    "extensions[0].trusted_ca_keys.trusted_authorities_list", 2, 0}));
}

}  // namespace
}  // namespace tlswire::test
