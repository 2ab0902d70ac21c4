#include <tlswire/handshake/extension/application_settings_old.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(
    std::is_same_v<body<application_settings_old, message::client_hello>, ApplicationSettingsSupport>);
static_assert(
    std::is_same_v<body<application_settings_old, message::encrypted_extensions>, ApplicationSettings>);
static_assert(application_settings_old::type == ExtensionType{0x4469});

TEST_CASE("application_settings_old: the format of application_settings at another code point") {
  CHECK(client_hello_error(hex<"4469 0005 0003 02 6832">()) == "");
  CHECK(client_hello_error(hex<"4469 0003 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4,
                    "extensions[0].application_settings_old.supported_protocols", 1, 2}));
  CHECK(encrypted_extensions_error(hex<"4469 0003 000000">()) == "");
}

}  // namespace
}  // namespace tlswire::test
