#include <tlswire/handshake/extension/external_session_id.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using id = ExternalSessionId;
static_assert(std::is_same_v<body<external_session_id, message::client_hello>, id>);
static_assert(std::is_same_v<body<external_session_id, message::server_hello>, id>);
static_assert(std::is_same_v<body<external_session_id, message::encrypted_extensions>, id>);
static_assert(versions_in<external_session_id, message::server_hello> == versions::tls12_and_below);
static_assert(external_session_id::type == ExtensionType{56});

constexpr auto& tls_id = hex<"6162636465666768696a6b6c6d6e6f7071727374">();
constexpr auto& wire = hex<"14 6162636465666768696a6b6c6d6e6f7071727374">();
static_assert((*parse<id>(wire)).session_id == bytes(tls_id));
static_assert(lawful<id>(wire));

TEST_CASE("external_session_id: 20 to 255 bytes") {
  ok<id>(wire, {.session_id = tls_id});
  bad<id>(hex<"">(), {errc::truncated, 0, "session_id", 1, 0});
  bad<id>(hex<"13 6162636465666768696a6b6c6d6e6f70717273">(),
          {errc::length_below_minimum, 0, "session_id", 19, 20});
  bad<id>(hex<"15 6162636465666768696a6b6c6d6e6f7071727374">(),
          {errc::length_overrun, 0, "session_id", 21, 20});
  bad<id>(hex<"14 6162636465666768696a6b6c6d6e6f7071727374 75">(), {errc::trailing_data, 21, "", 0, 1});
  unwritable(id{.session_id = bytes(tls_id).sub(1)}, 99,
             {errc::length_below_minimum, 0, "session_id", 19, 20});
}

TEST_CASE("external_session_id: errors name their place in each message") {
  constexpr auto& empty = hex<"0038 0001 00">();
  constexpr auto path = "extensions[0].external_session_id.session_id";
  CHECK(client_hello_error(empty) ==
        error_text({errc::length_below_minimum, in_client_hello + 4, path, 0, 20}));
  CHECK(server_hello_error(empty) ==
        error_text({errc::length_below_minimum, in_server_hello + 4, path, 0, 20}));
  CHECK(encrypted_extensions_error(empty) ==
        error_text({errc::length_below_minimum, in_encrypted_extensions + 4, path, 0, 20}));
}

}  // namespace
}  // namespace tlswire::test
