#include <tlswire/handshake/extension/post_handshake_auth.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<post_handshake_auth, message::client_hello>, PostHandshakeAuth>);
static_assert(!allowed_in<post_handshake_auth, message::server_hello> &&
              !allowed_in<post_handshake_auth, message::encrypted_extensions>);
static_assert(versions_in<post_handshake_auth, message::client_hello> == versions::tls13);
static_assert(post_handshake_auth::type == ExtensionType{49});
static_assert(lawful<PostHandshakeAuth>(hex<"">()));

TEST_CASE("post_handshake_auth: is empty") {
  ok<PostHandshakeAuth>(hex<"">(), {});
  CHECK(client_hello_error(hex<"0031 0000">()) == "");
  CHECK(client_hello_error(hex<"0031 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].post_handshake_auth", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
