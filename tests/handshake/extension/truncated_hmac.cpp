#include <tlswire/handshake/extension/truncated_hmac.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<truncated_hmac, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<truncated_hmac, message::server_hello>, Empty>);
static_assert(versions_in<truncated_hmac, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<truncated_hmac, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<truncated_hmac, message::encrypted_extensions>);
static_assert(truncated_hmac::type == ExtensionType{4});

TEST_CASE("truncated_hmac: empty in both hellos") {
  CHECK(client_hello_error(hex<"0004 0000">()) == "");
  CHECK(server_hello_error(hex<"0004 0000">()) == "");
  CHECK(client_hello_error(hex<"0004 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].truncated_hmac", 0, 1}));
  CHECK(server_hello_error(hex<"0004 0001 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].truncated_hmac", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
