#include <tlswire/handshake/extension/ticket_request.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<ticket_request, message::client_hello>, ClientTicketRequest>);
static_assert(std::is_same_v<body<ticket_request, message::encrypted_extensions>, ServerTicketRequestHint>);
static_assert(versions_in<ticket_request, message::client_hello> == versions::tls13);
static_assert(!allowed_in<ticket_request, message::server_hello>);
static_assert(ticket_request::type == ExtensionType{58});

constexpr auto& wire = hex<"04 01">();
static_assert((*parse<ClientTicketRequest>(wire)).new_session_count == 4);
static_assert((*parse<ClientTicketRequest>(wire)).resumption_count == 1);
static_assert((*parse<ServerTicketRequestHint>(hex<"03">())).expected_count == 3);
static_assert(lawful<ClientTicketRequest>(wire) && lawful<ServerTicketRequestHint>(hex<"03">()));

TEST_CASE("ticket_request: a client has two counts, a server one") {
  ok<ClientTicketRequest>(wire, {.new_session_count = 4, .resumption_count = 1});
  bad<ClientTicketRequest>(hex<"">(), {errc::truncated, 0, "new_session_count", 1, 0});
  bad<ClientTicketRequest>(hex<"04">(), {errc::truncated, 1, "resumption_count", 1, 0});
  bad<ClientTicketRequest>(hex<"04 01 00">(), {errc::trailing_data, 2, "", 0, 1});
  ok<ServerTicketRequestHint>(hex<"ff">(), {.expected_count = 255});
  bad<ServerTicketRequestHint>(hex<"">(), {errc::truncated, 0, "expected_count", 1, 0});
  bad<ServerTicketRequestHint>(hex<"04 01">(), {errc::trailing_data, 1, "", 0, 1});
}

TEST_CASE("ticket_request: each message has its own form") {
  CHECK(client_hello_error(hex<"003a 0001 04">()) ==
        error_text(
            {errc::truncated, in_client_hello + 5, "extensions[0].ticket_request.resumption_count", 1, 0}));
  CHECK(encrypted_extensions_error(hex<"003a 0001 04">()) == "");
  CHECK(encrypted_extensions_error(hex<"003a 0002 04 01">()) ==
        error_text({errc::trailing_data, in_encrypted_extensions + 5, "extensions[0].ticket_request", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
