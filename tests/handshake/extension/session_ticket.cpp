#include <tlswire/handshake/extension/session_ticket.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<session_ticket, message::client_hello>, SessionTicket>);
static_assert(std::is_same_v<body<session_ticket, message::server_hello>, Empty>);
static_assert(session_ticket::type == ExtensionType{35});

static_assert((*parse<SessionTicket>(hex<"010203">())).ticket == bytes(hex<"010203">()));
static_assert((*parse<SessionTicket>(hex<"">())).ticket.empty());
static_assert(lawful<SessionTicket>(hex<"010203">()) && lawful<SessionTicket>(hex<"">()));

TEST_CASE("session_ticket: the ticket fills the extension and has no length of its own") {
  ok<SessionTicket>(hex<"010203">(), {.ticket = hex<"010203">()});
  ok<SessionTicket>(hex<"">(), {});
}

TEST_CASE("session_ticket: a server's is empty") {
  CHECK(client_hello_error(hex<"0023 0003 010203 0017 0000">()) == "");
  CHECK(server_hello_error(hex<"0023 0000">()) == "");
  CHECK(server_hello_error(hex<"0023 0003 010203">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].session_ticket", 0, 3}));
}

}  // namespace
}  // namespace tlswire::test
