#include <tlswire/handshake/extension/rrc.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<rrc, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<rrc, message::server_hello>, Empty>);
static_assert(!allowed_in<rrc, message::hello_retry_request>);
static_assert(!allowed_in<rrc, message::encrypted_extensions>);
static_assert(versions_in<rrc, message::client_hello> == versions::dtls);
static_assert(versions_in<rrc, message::server_hello> == versions::dtls);
static_assert(rrc::type == ExtensionType{61});

TEST_CASE("rrc: empty in both hellos") {
  CHECK(client_hello_error(hex<"003d 0000">()) == "");
  CHECK(client_hello_error(hex<"003d 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].rrc", 0, 1}));
  CHECK(server_hello_error(hex<"003d 0000">()) == "");
  CHECK(server_hello_error(hex<"003d 0001 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].rrc", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
