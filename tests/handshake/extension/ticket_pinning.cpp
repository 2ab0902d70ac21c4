#include <tlswire/handshake/extension/ticket_pinning.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using client = PinningTicketClient;
using server = PinningTicketServer;
static_assert(std::is_same_v<body<ticket_pinning, message::client_hello>, client>);
static_assert(std::is_same_v<body<ticket_pinning, message::encrypted_extensions>, server>);
static_assert(versions_in<ticket_pinning, message::client_hello> == versions::tls13);
static_assert(!allowed_in<ticket_pinning, message::server_hello>);
static_assert(ticket_pinning::type == ExtensionType{32});

constexpr auto& wire = hex<"03 02 a1a2 0005 0003 b1b2b3 00093a80">();
static_assert((*parse<server>(wire)).proof[0] == bytes(hex<"a1a2">()));
static_assert((*parse<server>(wire)).ticket[0] == bytes(hex<"b1b2b3">()));
static_assert((*parse<server>(wire)).lifetime == 604800);
static_assert(lawful<server>(wire) && lawful<client>(hex<"0005 0003 b1b2b3">()));

TEST_CASE("ticket_pinning: a client has no ticket on the first connection, and one later") {
  constexpr pinning_ticket one[] = {hex<"b1b2b3">()};
  ok<client>(hex<"0000">(), {});
  ok<client>(hex<"0005 0003 b1b2b3">(), {.ticket = one});
  bad<client>(hex<"">(), {errc::truncated, 0, "ticket", 2, 0});
  bad<client>(hex<"0001 00">(), {errc::truncated, 2, "ticket[0]", 2, 1});
  bad<client>(hex<"0004 0003 b1b2">(), {errc::length_overrun, 2, "ticket[0]", 3, 2});
  bad<client>(hex<"0000 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("ticket_pinning: a server has a proof, a ticket and a lifetime") {
  constexpr pinning_proof proof[] = {hex<"a1a2">()};
  constexpr pinning_ticket ticket[] = {hex<"b1b2b3">()};
  ok<server>(wire, {.proof = proof, .ticket = ticket, .lifetime = 604800});
  ok<server>(hex<"00 0000 00000000">(), {});
  bad<server>(hex<"03 03 a1a2 0000 00000000">(), {errc::length_overrun, 1, "proof[0]", 3, 2});
  bad<server>(hex<"00 0000 000000">(), {errc::truncated, 3, "lifetime", 4, 3});
  bad<server>(hex<"00 0000 00000000 00">(), {errc::trailing_data, 7, "", 0, 1});
}

TEST_CASE("ticket_pinning: a second ticket or proof is well-formed, and illegal") {
  constexpr pinning_ticket tickets[] = {hex<"b1">(), hex<"b2">()};
  constexpr pinning_proof proofs[] = {hex<"a1">(), hex<"a2">()};
  ok<client>(hex<"0006 0001 b1 0001 b2">(), {.ticket = tickets});
  CHECK(check(client{}));
  CHECK(check(client{.ticket = {tickets, 1}}));
  CHECK_FALSE(check(client{.ticket = tickets}));
  CHECK(check(server{}));
  CHECK(check(server{.proof = {proofs, 1}, .ticket = {tickets, 1}}));
  CHECK_FALSE(check(server{.ticket = tickets}));
  CHECK_FALSE(check(server{.proof = proofs}));
}

TEST_CASE("ticket_pinning: errors name their place in each message") {
  CHECK(client_hello_error(hex<"0020 0003 0001 00">()) ==
        error_text({errc::truncated, in_client_hello + 6, "extensions[0].ticket_pinning.ticket[0]", 2, 1}));
  CHECK(encrypted_extensions_error(hex<"0020 0003 00 0000">()) ==
        error_text(
            {errc::truncated, in_encrypted_extensions + 7, "extensions[0].ticket_pinning.lifetime", 4, 0}));
}

}  // namespace
}  // namespace tlswire::test
