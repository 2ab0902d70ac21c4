#include <tlswire/handshake/check/server_fields.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/message/server_hello.hpp>

#include "handshake/check/hellos.hpp"

// Each rule has its twins in server_hello.cpp and hello_retry_request.cpp.

namespace tlswire::test {
namespace {

TEST_CASE("check_server_fields: DTLS freezes another version, and echoes no session id") {
  const octets hello_wire = client{.legacy_version = "fefd"}.wire();
  const auto hello = parse<ClientHello>(hello_wire);
  REQUIRE(hello);
  const auto said = [&](const server& s) {
    const octets wire = s.wire();
    const auto message = parse<ServerHello>(wire);
    REQUIRE(message);
    return text_of(tlswire::detail::check_server_fields(*message, *hello, ProtocolVersion::DTLSv1_3));
  };
  CHECK(said({.legacy_version = "fefd", .session_id = ""}) == "");
  CHECK(said({.legacy_version = "0303", .session_id = ""}) ==
        "legacy_version: at byte 0: version 771 must not stand here (protocol_version)");
  CHECK(said({.legacy_version = "fefd", .session_id = "e1e2"}) ==
        "legacy_session_id_echo: at byte 34: not what an earlier message says (illegal_parameter)");
}

}  // namespace
}  // namespace tlswire::test
