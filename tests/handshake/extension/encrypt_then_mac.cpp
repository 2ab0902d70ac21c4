#include <tlswire/handshake/extension/encrypt_then_mac.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<encrypt_then_mac, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<encrypt_then_mac, message::server_hello>, Empty>);
static_assert(versions_in<encrypt_then_mac, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<encrypt_then_mac, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<encrypt_then_mac, message::encrypted_extensions>);
static_assert(encrypt_then_mac::type == ExtensionType{22});

TEST_CASE("encrypt_then_mac: empty in both hellos") {
  CHECK(client_hello_error(hex<"0016 0000">()) == "");
  CHECK(server_hello_error(hex<"0016 0000">()) == "");
  CHECK(client_hello_error(hex<"0016 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].encrypt_then_mac", 0, 1}));
  CHECK(server_hello_error(hex<"0016 0001 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].encrypt_then_mac", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
