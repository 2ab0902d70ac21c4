#include <tlswire/handshake/extension/ech_outer_extensions.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <vector>

#include <tlswire/handshake/extension_list.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using encoded = message::encoded_client_hello_inner;
static_assert(std::is_same_v<body<ech_outer_extensions, encoded>, OuterExtensions>);
// RFC 9849 section 5.1: neither in a ClientHelloOuter nor in a ClientHelloInner.
static_assert(!allowed_in<ech_outer_extensions, message::client_hello>);
static_assert(ech_outer_extensions::type == ExtensionType{0xfd00});
static_assert(lawful<OuterExtensions>(hex<"04 000a 0033">()));

TEST_CASE("ech_outer_extensions: 1 to 127 types") {
  constexpr ExtensionType types[] = {ExtensionType::supported_groups, ExtensionType::key_share};
  ok<OuterExtensions>(hex<"04 000a 0033">(), types);
  bad<OuterExtensions>(hex<"">(), {errc::truncated, 0, "", 1, 0});
  bad<OuterExtensions>(hex<"00">(), {errc::length_below_minimum, 0, "", 0, 2});
  bad<OuterExtensions>(hex<"01 00">(), {errc::length_below_minimum, 0, "", 1, 2});
  bad<OuterExtensions>(hex<"03 000a00">(), {errc::length_not_a_multiple, 0, "", 3, 2});
  bad<OuterExtensions>(hex<"ff 000a">(), {errc::length_above_maximum, 0, "", 255, 254});
  bad<OuterExtensions>(hex<"04 000a">(), {errc::length_overrun, 0, "", 4, 2});
  bad<OuterExtensions>(hex<"02 000a 00">(), {errc::trailing_data, 3, "", 0, 1});
  const std::vector<ExtensionType> many(128);
  unwritable(OuterExtensions(many), 300, {errc::length_above_maximum, 0, "", 256, 254});
}

TEST_CASE("ech_outer_extensions: decoded in an encoded inner hello, of no meaning in a ClientHello") {
  bad<extension_list<encoded>>(hex<"0006 fd00 0002 0100">(),
                               {errc::length_below_minimum, 6, "[0].ech_outer_extensions", 1, 2});
  CHECK(client_hello_error(hex<"fd00 0002 0100">()) == "");
}

}  // namespace
}  // namespace tlswire::test
