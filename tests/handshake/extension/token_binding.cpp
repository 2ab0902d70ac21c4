#include <tlswire/handshake/extension/token_binding.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using parameters = TokenBindingParameters;
static_assert(std::is_same_v<body<token_binding, message::client_hello>, parameters>);
static_assert(std::is_same_v<body<token_binding, message::server_hello>, parameters>);
static_assert(versions_in<token_binding, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<token_binding, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<token_binding, message::encrypted_extensions>);
static_assert(token_binding::type == ExtensionType{24});

constexpr auto& wire = hex<"0102 02 02 01">();
static_assert((*parse<parameters>(wire)).token_binding_version.minor == 2);
static_assert((*parse<parameters>(wire)).key_parameters_list[0] == TokenBindingKeyParameters::ecdsap256);
static_assert(lawful<parameters>(wire));

TEST_CASE("token_binding: a version, 1.0 by default, and 1 to 255 key parameters") {
  constexpr TokenBindingKeyParameters some[] = {TokenBindingKeyParameters::ecdsap256,
                                                TokenBindingKeyParameters{0x40}};
  ok<parameters>(hex<"0100 02 02 40">(), {.key_parameters_list = some});
  ok<parameters>(hex<"000d 02 02 40">(),
                 {.token_binding_version = {.major = 0, .minor = 13}, .key_parameters_list = some});
  const std::vector<TokenBindingKeyParameters> too_many(256);
  unwritable(parameters{}, 9, {errc::length_below_minimum, 2, "key_parameters_list", 0, 1});
  unwritable(parameters{.key_parameters_list = too_many}, 300,
             {errc::length_above_maximum, 2, "key_parameters_list", 256, 255});
}

TEST_CASE("token_binding: lengths are kept") {
  bad<parameters>(hex<"">(), {errc::truncated, 0, "token_binding_version.major", 1, 0});
  bad<parameters>(hex<"01">(), {errc::truncated, 1, "token_binding_version.minor", 1, 0});
  bad<parameters>(hex<"0100">(), {errc::truncated, 2, "key_parameters_list", 1, 0});
  bad<parameters>(hex<"0100 00">(), {errc::length_below_minimum, 2, "key_parameters_list", 0, 1});
  bad<parameters>(hex<"0100 02 02">(), {errc::length_overrun, 2, "key_parameters_list", 2, 1});
  bad<parameters>(hex<"0100 01 02 00">(), {errc::trailing_data, 4, "", 0, 1});
}

TEST_CASE("token_binding: errors name their place in both hellos") {
  constexpr auto path = "extensions[0].token_binding.key_parameters_list";
  constexpr auto& none = hex<"0018 0003 0100 00">();
  CHECK(client_hello_error(none) ==
        error_text({errc::length_below_minimum, in_client_hello + 6, path, 0, 1}));
  CHECK(server_hello_error(none) ==
        error_text({errc::length_below_minimum, in_server_hello + 6, path, 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
