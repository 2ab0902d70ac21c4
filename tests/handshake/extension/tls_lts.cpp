#include <tlswire/handshake/extension/tls_lts.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<tls_lts, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<tls_lts, message::server_hello>, Empty>);
static_assert(versions_in<tls_lts, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<tls_lts, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<tls_lts, message::encrypted_extensions>);
static_assert(tls_lts::type == ExtensionType{26});

TEST_CASE("tls_lts: empty in both hellos") {
  CHECK(client_hello_error(hex<"001a 0000">()) == "");
  CHECK(server_hello_error(hex<"001a 0000">()) == "");
  CHECK(client_hello_error(hex<"001a 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].tls_lts", 0, 1}));
  CHECK(server_hello_error(hex<"001a 0001 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].tls_lts", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
