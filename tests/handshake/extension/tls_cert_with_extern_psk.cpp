#include <tlswire/handshake/extension/tls_cert_with_extern_psk.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<tls_cert_with_extern_psk, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<tls_cert_with_extern_psk, message::server_hello>, Empty>);
static_assert(!allowed_in<tls_cert_with_extern_psk, message::hello_retry_request>);
static_assert(!allowed_in<tls_cert_with_extern_psk, message::encrypted_extensions>);
static_assert(versions_in<tls_cert_with_extern_psk, message::client_hello> == versions::tls13);
static_assert(versions_in<tls_cert_with_extern_psk, message::server_hello> == versions::tls13);
static_assert(tls_cert_with_extern_psk::type == ExtensionType{33});

TEST_CASE("tls_cert_with_extern_psk: empty in both hellos") {
  CHECK(client_hello_error(hex<"0021 0000">()) == "");
  CHECK(
      client_hello_error(hex<"0021 0001 00">()) ==
      error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].tls_cert_with_extern_psk", 0, 1}));
  CHECK(server_hello_error(hex<"0021 0000">()) == "");
  CHECK(
      server_hello_error(hex<"0021 0001 00">()) ==
      error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].tls_cert_with_extern_psk", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
