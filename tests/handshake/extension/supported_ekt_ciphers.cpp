#include <tlswire/handshake/extension/supported_ekt_ciphers.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = EKTCipherClientHello;
static_assert(std::is_same_v<body<supported_ekt_ciphers, message::client_hello>, list>);
static_assert(std::is_same_v<body<supported_ekt_ciphers, message::server_hello>, EKTCipherServer>);
static_assert(std::is_same_v<body<supported_ekt_ciphers, message::encrypted_extensions>, EKTCipherServer>);
static_assert(versions_in<supported_ekt_ciphers, message::client_hello> == versions::dtls);
static_assert(versions_in<supported_ekt_ciphers, message::server_hello> == versions::dtls12_and_below);
static_assert(versions_in<supported_ekt_ciphers, message::encrypted_extensions> == versions::dtls13);
static_assert(supported_ekt_ciphers::type == ExtensionType{39});

constexpr auto& wire = hex<"02 02 01">();
static_assert((*parse<list>(wire)).supported_ciphers[0] == EKTCipherType::aeskw_256);
static_assert((*parse<EKTCipherServer>(hex<"01">())).selected_cipher == EKTCipherType::aeskw_128);
static_assert(lawful<list>(wire) && lawful<EKTCipherServer>(hex<"01">()));

TEST_CASE("supported_ekt_ciphers: a client has a list, which is not empty") {
  constexpr EKTCipherType both[] = {EKTCipherType::aeskw_256, EKTCipherType::aeskw_128};
  ok<list>(wire, {.supported_ciphers = both});
  bad<list>(hex<"">(), {errc::truncated, 0, "supported_ciphers", 1, 0});
  bad<list>(hex<"00">(), {errc::length_below_minimum, 0, "supported_ciphers", 0, 1});
  bad<list>(hex<"02 01">(), {errc::length_overrun, 0, "supported_ciphers", 2, 1});
  bad<list>(hex<"01 01 02">(), {errc::trailing_data, 2, "", 0, 1});
  unwritable(list{}, 9, {errc::length_below_minimum, 0, "supported_ciphers", 0, 1});
}

TEST_CASE("supported_ekt_ciphers: a server has one cipher") {
  ok<EKTCipherServer>(hex<"02">(), {.selected_cipher = EKTCipherType::aeskw_256});
  bad<EKTCipherServer>(hex<"">(), {errc::truncated, 0, "selected_cipher", 1, 0});
  bad<EKTCipherServer>(hex<"01 02">(), {errc::trailing_data, 1, "", 0, 1});
}

TEST_CASE("supported_ekt_ciphers: each message has its own form") {
  CHECK(client_hello_error(hex<"0027 0001 02">()) ==
        error_text({errc::length_overrun, in_client_hello + 4,
                    "extensions[0].supported_ekt_ciphers.supported_ciphers", 2, 0}));
  CHECK(server_hello_error(hex<"0027 0001 02">()) == "");
  CHECK(encrypted_extensions_error(hex<"0027 0002 01 02">()) ==
        error_text(
            {errc::trailing_data, in_encrypted_extensions + 5, "extensions[0].supported_ekt_ciphers", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
