#include <tlswire/handshake/extension/client_certificate_url.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<client_certificate_url, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<client_certificate_url, message::server_hello>, Empty>);
static_assert(versions_in<client_certificate_url, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<client_certificate_url, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<client_certificate_url, message::encrypted_extensions>);
static_assert(client_certificate_url::type == ExtensionType{2});

TEST_CASE("client_certificate_url: empty in both hellos") {
  CHECK(client_hello_error(hex<"0002 0000">()) == "");
  CHECK(server_hello_error(hex<"0002 0000">()) == "");
  CHECK(client_hello_error(hex<"0002 0001 00">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].client_certificate_url", 0, 1}));
  CHECK(server_hello_error(hex<"0002 0001 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].client_certificate_url", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
