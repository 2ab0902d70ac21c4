#include <tlswire/handshake/extension/next_protocol_negotiation.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using npn = NextProtocolNegotiation;
static_assert(std::is_same_v<body<next_protocol_negotiation, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<next_protocol_negotiation, message::server_hello>, npn>);
static_assert(versions_in<next_protocol_negotiation, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<next_protocol_negotiation, message::encrypted_extensions>);
static_assert(next_protocol_negotiation::type == ExtensionType{13172});

// spdy/2 and http/1.1, as the draft shows them.
constexpr auto& wire = hex<"06 737064792f32 08 687474702f312e31">();
static_assert((*parse<npn>(wire)).protocols.size() == 2);
static_assert((*parse<npn>(wire)).protocols[1] == bytes(hex<"687474702f312e31">()));
static_assert(lawful<npn>(wire));

TEST_CASE("next_protocol_negotiation: names to the end, with no length around them") {
  constexpr ProtocolName names[] = {hex<"737064792f32">(), hex<"687474702f312e31">()};
  ok<npn>(wire, {.protocols = names});
  ok<npn>(hex<"">(), {});
  bad<npn>(hex<"06 73706479">(), {errc::length_overrun, 0, "protocols[0]", 6, 4});
  bad<npn>(hex<"01 61 00">(), {errc::length_below_minimum, 2, "protocols[1]", 0, 1});
}

TEST_CASE("next_protocol_negotiation: a client's is empty") {
  CHECK(client_hello_error(hex<"3374 0000">()) == "");
  CHECK(client_hello_error(hex<"3374 0002 0161">()) ==
        error_text(
            {errc::trailing_data, in_client_hello + 4, "extensions[0].next_protocol_negotiation", 0, 2}));
  CHECK(server_hello_error(hex<"3374 0002 0261">()) ==
        error_text({errc::length_overrun, in_server_hello + 4,
                    "extensions[0].next_protocol_negotiation.protocols[0]", 2, 1}));
}

}  // namespace
}  // namespace tlswire::test
