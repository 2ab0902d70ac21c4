#include <tlswire/handshake/extension/key_share.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using in_hello = KeyShareClientHello;
static_assert(std::is_same_v<body<key_share, message::client_hello>, in_hello>);
static_assert(std::is_same_v<body<key_share, message::server_hello>, KeyShareServerHello>);
static_assert(std::is_same_v<body<key_share, message::hello_retry_request>, KeyShareHelloRetryRequest>);
static_assert(!allowed_in<key_share, message::encrypted_extensions>);
static_assert(versions_in<key_share, message::client_hello> == versions::tls13);
static_assert(versions_in<key_share, message::server_hello> == versions::tls13);
static_assert(key_share::type == ExtensionType{51});

// RFC 8448 section 3.
constexpr auto& public_key = hex<"99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c">();
constexpr auto& wire =
    hex<"0024 001d 0020 99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c">();
static_assert((*parse<in_hello>(wire)).client_shares.size() == 1);
static_assert((*parse<in_hello>(wire)).client_shares[0].group == NamedGroup::x25519);
static_assert((*parse<in_hello>(wire)).client_shares[0].key_exchange == bytes(public_key));
static_assert((*parse<KeyShareHelloRetryRequest>(hex<"0017">())).selected_group == NamedGroup::secp256r1);
static_assert(lawful<in_hello>(wire) && lawful<KeyShareServerHello>(bytes(wire).sub(2)));

TEST_CASE("key_share: a client offers any number of shares, in order") {
  const KeyShareEntry shares[] = {
      {.group = NamedGroup{0xdada}, .key_exchange = hex<"00">()},
      {.group = NamedGroup::x25519, .key_exchange = public_key},
  };
  ok<in_hello>(hex<"0029 dada 0001 00 001d 0020"
                   "99381de560e4bd43d23d8e435a7dbafeb3c06e51c13cae4d5413691e529aaf2c">(),
               {.client_shares = shares});
  ok<in_hello>(hex<"0000">(), {});
}

TEST_CASE("key_share: a server answers with one share, a HelloRetryRequest with a group") {
  ok<KeyShareServerHello>(bytes(wire).sub(2),
                          {.server_share = {.group = NamedGroup::x25519, .key_exchange = public_key}});
  ok<KeyShareHelloRetryRequest>(hex<"11ec">(), {.selected_group = NamedGroup::X25519MLKEM768});
}

TEST_CASE("key_share: an entry is a group and 1 to 2^16-1 bytes of key") {
  bad<in_hello>(hex<"00">(), {errc::truncated, 0, "client_shares", 2, 1});
  bad<in_hello>(hex<"0006 001d 0001 aa">(), {errc::length_overrun, 0, "client_shares", 6, 5});
  bad<in_hello>(hex<"0001 00">(), {errc::truncated, 2, "client_shares[0].group", 2, 1});
  bad<in_hello>(hex<"0002 001d">(), {errc::truncated, 4, "client_shares[0].key_exchange", 2, 0});
  bad<in_hello>(hex<"0003 001d 00">(), {errc::truncated, 4, "client_shares[0].key_exchange", 2, 1});
  bad<in_hello>(hex<"0004 001d 0000">(),
                {errc::length_below_minimum, 4, "client_shares[0].key_exchange", 0, 1});
  bad<in_hello>(hex<"0005 001d 0021 aa">(),
                {errc::length_overrun, 4, "client_shares[0].key_exchange", 33, 1});
  bad<in_hello>(hex<"000a 001d 0001 aa 0017 0002 bb">(),
                {errc::length_overrun, 9, "client_shares[1].key_exchange", 2, 1});
  bad<in_hello>(hex<"0005 001d 0001 aa 00">(), {errc::trailing_data, 7, "", 0, 1});
  bad<KeyShareServerHello>(hex<"001d 0000">(),
                           {errc::length_below_minimum, 2, "server_share.key_exchange", 0, 1});
  bad<KeyShareServerHello>(hex<"001d 0002 aa">(),
                           {errc::length_overrun, 2, "server_share.key_exchange", 2, 1});
  bad<KeyShareHelloRetryRequest>(hex<"00">(), {errc::truncated, 0, "selected_group", 2, 1});
  bad<KeyShareHelloRetryRequest>(hex<"0017 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("key_share: a share without a key, and shares that are too long together, are not written") {
  const KeyShareEntry empty[] = {{.group = NamedGroup::x25519}};
  unwritable(in_hello{.client_shares = empty}, 64,
             {errc::length_below_minimum, 4, "client_shares[0].key_exchange", 0, 1});
  const std::vector<std::uint8_t> key(32768, 0xab);
  const KeyShareEntry two[] = {{.group = NamedGroup::x25519, .key_exchange = key},
                               {.group = NamedGroup::x448, .key_exchange = key}};
  unwritable(in_hello{.client_shares = two}, 70000,
             {errc::length_above_maximum, 0, "client_shares", 65544, 65535});
  const std::vector<std::uint8_t> long_key(65536, 0xab);
  unwritable(KeyShareServerHello{.server_share = {.group = NamedGroup::x25519, .key_exchange = long_key}},
             70000, {errc::length_above_maximum, 2, "server_share.key_exchange", 65536, 65535});
}

TEST_CASE(
    "key_share: a share that overruns its list is refused with its whole path, not read beyond the list") {
  CHECK(client_hello_error(hex<"fafa 0000 002b 0003 02 0304 000d 0004 0002 0403"
                               "0033 0012 0010 001d 0021 0102030405060708090a0b0c caca 0000">()) ==
        error_text({errc::length_overrun, in_client_hello + 27,
                    "extensions[3].key_share.client_shares[0].key_exchange", 33, 12}));
}

TEST_CASE("key_share: the body of another message is refused") {
  CHECK(server_hello_error(hex<"0033 0007 0005 001d 0001 aa">()) ==
        error_text({errc::length_overrun, in_server_hello + 6,
                    "extensions[0].key_share.server_share.key_exchange", 29, 3}));
  CHECK(hello_retry_request_error(hex<"0033 0005 001d 0001 aa">()) ==
        error_text({errc::trailing_data, in_hello_retry_request + 6, "extensions[0].key_share", 0, 3}));
  CHECK(client_hello_error(hex<"0033 0002 0017">()) ==
        error_text(
            {errc::length_overrun, in_client_hello + 4, "extensions[0].key_share.client_shares", 23, 0}));
}

}  // namespace
}  // namespace tlswire::test
