#include <tlswire/handshake/extension/extended_main_secret.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<extended_main_secret, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<extended_main_secret, message::server_hello>, Empty>);
static_assert(extended_main_secret::type == ExtensionType{23});

TEST_CASE("extended_main_secret: empty in both hellos") {
  CHECK(client_hello_error(hex<"0017 0000">()) == "");
  CHECK(server_hello_error(hex<"0017 0000">()) == "");
  CHECK(client_hello_error(hex<"0017 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].extended_main_secret", 0, 1}));
  CHECK(server_hello_error(hex<"0017 0001 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].extended_main_secret", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
