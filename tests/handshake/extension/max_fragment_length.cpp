#include <tlswire/handshake/extension/max_fragment_length.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/message/client_hello.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<max_fragment_length, message::client_hello>, MaxFragmentLength>);
static_assert(std::is_same_v<body<max_fragment_length, message::server_hello>, MaxFragmentLength>);
static_assert(std::is_same_v<body<max_fragment_length, message::encrypted_extensions>, MaxFragmentLength>);
static_assert(versions_in<max_fragment_length, message::server_hello> == versions::tls12_and_below);
static_assert(max_fragment_length::type == ExtensionType{1});

static_assert(*parse<MaxFragmentLength>(hex<"02">()) == MaxFragmentLength::bytes_1024);
static_assert(lawful<MaxFragmentLength>(hex<"02">()));

TEST_CASE("max_fragment_length: one byte; that it is 1 to 4 is not a matter of syntax") {
  ok<MaxFragmentLength>(hex<"04">(), MaxFragmentLength::bytes_4096);
  ok<MaxFragmentLength>(hex<"05">(), MaxFragmentLength{5});
  bad<MaxFragmentLength>(hex<"">(), {errc::truncated, 0, "", 1, 0});
  bad<MaxFragmentLength>(hex<"01 00">(), {errc::trailing_data, 1, "", 0, 1});
}

TEST_CASE("max_fragment_length: is found in a ClientHello, and added to one") {
  const auto wire = client_hello_with(hex<"0001 0001 03">());
  const auto hello = parse<ClientHello>(wire);
  REQUIRE(hello);
  const auto found = hello->extensions->find<max_fragment_length>();
  REQUIRE(found);
  CHECK(*found == MaxFragmentLength::bytes_2048);
  extension_buffer<message::client_hello, 16> built;
  built.add<max_fragment_length>(MaxFragmentLength::bytes_2048);
  CHECK(to_hex(built.list().wire()) == "0001000103");
}

TEST_CASE("max_fragment_length: errors name their place in each message") {
  constexpr auto path = "extensions[0].max_fragment_length";
  CHECK(client_hello_error(hex<"0001 0000">()) ==
        error_text({errc::truncated, in_client_hello + 4, path, 1, 0}));
  CHECK(server_hello_error(hex<"0001 0002 0101">()) ==
        error_text({errc::trailing_data, in_server_hello + 5, path, 0, 1}));
  CHECK(encrypted_extensions_error(hex<"0001 0000">()) ==
        error_text({errc::truncated, in_encrypted_extensions + 4, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
