#include <tlswire/handshake/extension/channel_id.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<channel_id, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<channel_id, message::server_hello>, Empty>);
static_assert(!allowed_in<channel_id, message::hello_retry_request>);
static_assert(std::is_same_v<body<channel_id, message::encrypted_extensions>, Empty>);
static_assert(versions_in<channel_id, message::client_hello> == versions::all);
static_assert(versions_in<channel_id, message::server_hello> == versions::tls12_and_below);
static_assert(channel_id::type == ExtensionType{30032});

TEST_CASE("channel_id: empty in hellos and EncryptedExtensions") {
  CHECK(client_hello_error(hex<"7550 0000">()) == "");
  CHECK(client_hello_error(hex<"7550 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].channel_id", 0, 1}));
  CHECK(server_hello_error(hex<"7550 0000">()) == "");
  CHECK(server_hello_error(hex<"7550 0001 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].channel_id", 0, 1}));
  CHECK(encrypted_extensions_error(hex<"7550 0000">()) == "");
  CHECK(encrypted_extensions_error(hex<"7550 0001 00">()) ==
        error_text({errc::trailing_data, in_encrypted_extensions + 4, "extensions[0].channel_id", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
