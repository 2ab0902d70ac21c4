#include <tlswire/handshake/extension/application_settings.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using support = ApplicationSettingsSupport;
static_assert(std::is_same_v<body<application_settings, message::client_hello>, support>);
static_assert(std::is_same_v<body<application_settings, message::encrypted_extensions>, ApplicationSettings>);
static_assert(versions_in<application_settings, message::client_hello> == versions::tls13);
static_assert(!allowed_in<application_settings, message::server_hello>);
static_assert(application_settings::type == ExtensionType{0x44cd});

// As Chromium sends it.
constexpr auto& wire = hex<"0003 02 6832">();
static_assert((*parse<support>(wire)).supported_protocols.size() == 1);
static_assert((*parse<support>(wire)).supported_protocols[0] == bytes(hex<"6832">()));
static_assert(lawful<support>(wire));

TEST_CASE("application_settings: a client names protocols") {
  constexpr ProtocolName h2[] = {hex<"6832">()};
  ok<support>(wire, {.supported_protocols = h2});
  bad<support>(hex<"00">(), {errc::truncated, 0, "supported_protocols", 2, 1});
  bad<support>(hex<"0000">(), {errc::length_below_minimum, 0, "supported_protocols", 0, 2});
  bad<support>(hex<"0003 03 6832">(), {errc::length_overrun, 2, "supported_protocols[0]", 3, 2});
  bad<support>(hex<"0003 00 016a">(), {errc::length_below_minimum, 2, "supported_protocols[0]", 0, 1});
  bad<support>(hex<"0003 02 6832 00">(), {errc::trailing_data, 5, "", 0, 1});
  unwritable(support{}, 9, {errc::length_below_minimum, 0, "supported_protocols", 0, 2});
}

TEST_CASE("application_settings: settings are all of the data") {
  ok<ApplicationSettings>(hex<"000102">(), {.settings = hex<"000102">()});
  ok<ApplicationSettings>(hex<"">(), {});
  CHECK(encrypted_extensions_error(hex<"44cd 0000">()) == "");
  CHECK(encrypted_extensions_error(hex<"44cd 0003 000000">()) == "");
}

TEST_CASE("application_settings: an error in a ClientHello names its place") {
  CHECK(client_hello_error(hex<"44cd 0003 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4,
                    "extensions[0].application_settings.supported_protocols", 1, 2}));
}

}  // namespace
}  // namespace tlswire::test
