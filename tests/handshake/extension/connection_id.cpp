#include <tlswire/handshake/extension/connection_id.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<connection_id, message::client_hello>, ConnectionId>);
static_assert(std::is_same_v<body<connection_id, message::server_hello>, ConnectionId>);
static_assert(versions_in<connection_id, message::client_hello> == versions::dtls);
static_assert(!allowed_in<connection_id, message::encrypted_extensions>);
static_assert(connection_id::type == ExtensionType{54});

constexpr auto& wire = hex<"02 0064">();
static_assert((*parse<ConnectionId>(wire)).cid == bytes(hex<"0064">()));
static_assert(lawful<ConnectionId>(wire));

TEST_CASE("connection_id: up to 255 bytes, none included") {
  ok<ConnectionId>(wire, {.cid = hex<"0064">()});
  ok<ConnectionId>(hex<"00">(), {});
  bad<ConnectionId>(hex<"">(), {errc::truncated, 0, "cid", 1, 0});
  bad<ConnectionId>(hex<"02 00">(), {errc::length_overrun, 0, "cid", 2, 1});
  bad<ConnectionId>(hex<"00 00">(), {errc::trailing_data, 1, "", 0, 1});
  const std::vector<std::uint8_t> long_cid(256);
  unwritable(ConnectionId{.cid = long_cid}, 999, {errc::length_above_maximum, 0, "cid", 256, 255});
}

TEST_CASE("connection_id: errors name their place in both hellos") {
  constexpr auto path = "extensions[0].connection_id.cid";
  CHECK(client_hello_error(hex<"0036 0001 01">()) ==
        error_text({errc::length_overrun, in_client_hello + 4, path, 1, 0}));
  CHECK(server_hello_error(hex<"0036 0001 01">()) ==
        error_text({errc::length_overrun, in_server_hello + 4, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
