#include <tlswire/handshake/extension/connection_id_deprecated.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<connection_id_deprecated, message::client_hello>, ConnectionId>);
static_assert(std::is_same_v<body<connection_id_deprecated, message::server_hello>, ConnectionId>);
static_assert(versions_in<connection_id_deprecated, message::client_hello> == versions::dtls12_and_below);
static_assert(versions_in<connection_id_deprecated, message::server_hello> == versions::dtls12_and_below);
static_assert(connection_id_deprecated::type == ExtensionType{53});

TEST_CASE("connection_id_deprecated: the format of connection_id at another code point") {
  constexpr auto path = "extensions[0].connection_id_deprecated.cid";
  CHECK(client_hello_error(hex<"0035 0003 02 0064">()) == "");
  CHECK(client_hello_error(hex<"0035 0001 01">()) ==
        error_text({errc::length_overrun, in_client_hello + 4, path, 1, 0}));
  CHECK(server_hello_error(hex<"0035 0001 01">()) ==
        error_text({errc::length_overrun, in_server_hello + 4, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
