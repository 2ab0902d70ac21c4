#include <tlswire/handshake/extension/renegotiation_info.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using info = RenegotiationInfo;
static_assert(std::is_same_v<body<renegotiation_info, message::client_hello>, info>);
static_assert(std::is_same_v<body<renegotiation_info, message::server_hello>, info>);
static_assert(renegotiation_info::type == ExtensionType{0xff01});

// RFC 8448 section 3.
static_assert((*parse<info>(hex<"00">())).renegotiated_connection.empty());
static_assert(lawful<info>(hex<"00">()) && lawful<info>(hex<"03 010203">()));

TEST_CASE("renegotiation_info: up to 255 bytes") {
  ok<info>(hex<"00">(), {});
  ok<info>(hex<"0c 000102030405060708090a0b">(),
           {.renegotiated_connection = hex<"000102030405060708090a0b">()});
  bad<info>(hex<"">(), {errc::truncated, 0, "renegotiated_connection", 1, 0});
  bad<info>(hex<"01">(), {errc::length_overrun, 0, "renegotiated_connection", 1, 0});
  bad<info>(hex<"00 00">(), {errc::trailing_data, 1, "", 0, 1});
  const std::vector<std::uint8_t> too_long(256);
  unwritable(info{.renegotiated_connection = too_long}, 300,
             {errc::length_above_maximum, 0, "renegotiated_connection", 256, 255});
}

TEST_CASE("renegotiation_info: errors name their place in both hellos") {
  constexpr auto path = "extensions[0].renegotiation_info.renegotiated_connection";
  CHECK(client_hello_error(hex<"ff01 0000">()) ==
        error_text({errc::truncated, in_client_hello + 4, path, 1, 0}));
  CHECK(server_hello_error(hex<"ff01 0002 0201">()) ==
        error_text({errc::length_overrun, in_server_hello + 4, path, 2, 1}));
}

}  // namespace
}  // namespace tlswire::test
