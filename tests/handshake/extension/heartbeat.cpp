#include <tlswire/handshake/extension/heartbeat.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using mode = HeartbeatExtension;
static_assert(std::is_same_v<body<heartbeat, message::client_hello>, mode>);
static_assert(std::is_same_v<body<heartbeat, message::server_hello>, mode>);
static_assert(std::is_same_v<body<heartbeat, message::encrypted_extensions>, mode>);
static_assert(versions_in<heartbeat, message::server_hello> == versions::tls12_and_below);
static_assert(heartbeat::type == ExtensionType{15});

static_assert((*parse<mode>(hex<"01">())).mode == HeartbeatMode::peer_allowed_to_send);
static_assert(lawful<mode>(hex<"01">()));

TEST_CASE("heartbeat: one mode; that it is a known one is not a matter of syntax") {
  ok<mode>(hex<"01">(), {.mode = HeartbeatMode::peer_allowed_to_send});
  ok<mode>(hex<"02">(), {});
  ok<mode>(hex<"03">(), {.mode = HeartbeatMode{3}});
  bad<mode>(hex<"">(), {errc::truncated, 0, "mode", 1, 0});
  bad<mode>(hex<"01 01">(), {errc::trailing_data, 1, "", 0, 1});
}

TEST_CASE("heartbeat: errors name their place in each message") {
  constexpr auto path = "extensions[0].heartbeat.mode";
  constexpr auto& cut = hex<"000f 0000">();
  CHECK(client_hello_error(cut) == error_text({errc::truncated, in_client_hello + 4, path, 1, 0}));
  CHECK(server_hello_error(cut) == error_text({errc::truncated, in_server_hello + 4, path, 1, 0}));
  CHECK(encrypted_extensions_error(cut) ==
        error_text({errc::truncated, in_encrypted_extensions + 4, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
