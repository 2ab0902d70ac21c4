#include <tlswire/handshake/extension/application_layer_protocol_negotiation.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = ProtocolNameList;
using alpn = application_layer_protocol_negotiation;
static_assert(std::is_same_v<body<alpn, message::client_hello>, list>);
static_assert(std::is_same_v<body<alpn, message::server_hello>, list>);
static_assert(std::is_same_v<body<alpn, message::encrypted_extensions>, list>);
static_assert(alpn::type == ExtensionType{16});

constexpr auto& wire = hex<"000c 02 6832 08 687474702f312e31">();
static_assert((*parse<list>(wire)).protocol_name_list.size() == 2);
static_assert((*parse<list>(wire)).protocol_name_list[0] == "h2"_bytes);
static_assert((*parse<list>(wire)).protocol_name_list[1] == "http/1.1"_bytes);
static_assert(lawful<list>(wire));

TEST_CASE("ALPN: names in order of preference") {
  const ProtocolName names[] = {"h2"_bytes, "http/1.1"_bytes};
  ok<list>(wire, {.protocol_name_list = names});
}

TEST_CASE("ALPN: an empty ProtocolName is refused, alone and among others") {
  bad<list>(hex<"0002 00 00">(), {errc::length_below_minimum, 2, "protocol_name_list[0]", 0, 1});
  bad<list>(hex<"0004 02 6832 00">(), {errc::length_below_minimum, 5, "protocol_name_list[1]", 0, 1});
}

TEST_CASE("ALPN: lists of 2 to 2^16-1 bytes hold whole names") {
  bad<list>(hex<"00">(), {errc::truncated, 0, "protocol_name_list", 2, 1});
  bad<list>(hex<"0000">(), {errc::length_below_minimum, 0, "protocol_name_list", 0, 2});
  bad<list>(hex<"0001 00">(), {errc::length_below_minimum, 0, "protocol_name_list", 1, 2});
  bad<list>(hex<"0004 02 6832">(), {errc::length_overrun, 0, "protocol_name_list", 4, 3});
  bad<list>(hex<"0003 05 6832">(), {errc::length_overrun, 2, "protocol_name_list[0]", 5, 2});
  bad<list>(hex<"0003 02 6832 00">(), {errc::trailing_data, 5, "", 0, 1});
}

TEST_CASE("ALPN: names and lists out of bounds are not written") {
  const ProtocolName empty[] = {"h2"_bytes, {}};
  unwritable(list{.protocol_name_list = empty}, 99,
             {errc::length_below_minimum, 5, "protocol_name_list[1]", 0, 1});
  unwritable(list{}, 99, {errc::length_below_minimum, 0, "protocol_name_list", 0, 2});
  const std::vector<std::uint8_t> text(256, 'x');
  const ProtocolName too_long[] = {text};
  unwritable(list{.protocol_name_list = too_long}, 999,
             {errc::length_above_maximum, 2, "protocol_name_list[0]", 256, 255});
  const std::vector<ProtocolName> too_many(256, bytes(text).sub(1));
  unwritable(list{.protocol_name_list = too_many}, 70000,
             {errc::length_above_maximum, 0, "protocol_name_list", 65536, 65535});
}

TEST_CASE("ALPN: errors name their place in each message") {
  constexpr auto path = "extensions[0].application_layer_protocol_negotiation.protocol_name_list[0]";
  constexpr auto& empty_name = hex<"0010 0004 0002 00 00">();
  CHECK(client_hello_error(empty_name) ==
        error_text({errc::length_below_minimum, in_client_hello + 6, path, 0, 1}));
  CHECK(server_hello_error(empty_name) ==
        error_text({errc::length_below_minimum, in_server_hello + 6, path, 0, 1}));
  CHECK(encrypted_extensions_error(empty_name) ==
        error_text({errc::length_below_minimum, in_encrypted_extensions + 6, path, 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
