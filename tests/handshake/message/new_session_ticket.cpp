#include <tlswire/handshake/message/new_session_ticket.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/handshake.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "support/read_handshake.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 3.
constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_new_session_ticket).sub(4);
constexpr NewSessionTicket parsed = *parse<NewSessionTicket>(wire);
static_assert(parsed.ticket_lifetime == 30 && parsed.ticket_age_add == 0xfad6aac5);
static_assert(parsed.ticket_nonce == bytes(hex<"0000">()) && parsed.ticket == wire.sub(13, 178));
static_assert((*parsed.extensions.find<early_data>()).max_early_data_size == 1024);
static_assert(lawful<NewSessionTicket>(wire));
static_assert(NewSessionTicket::msg_type == HandshakeType{4});

TEST_CASE("NewSessionTicket: the laws hold for that of RFC 8448, whose ticket the next ClientHello offers") {
  verify<NewSessionTicket>(wire);
  const bytes hello = bytes(vectors::rfc8448::resumed_0rtt_client_hello).sub(4);
  const auto resumed = parse<ClientHello>(hello);
  REQUIRE(resumed);
  const auto offered = resumed->extensions->find<pre_shared_key>();
  REQUIRE(offered);
  CHECK(offered->identities[0].identity == parsed.ticket);
}

TEST_CASE("NewSessionTicket: built from typed values, that of RFC 8448 comes out") {
  extension_buffer<message::new_session_ticket, 16> x;
  x.add<early_data>({.max_early_data_size = 1024});
  CHECK(not_ok<NewSessionTicket>(wire, {.ticket_lifetime = 30,
                                        .ticket_age_add = 0xfad6aac5,
                                        .ticket_nonce = hex<"0000">(),
                                        .ticket = wire.sub(13, 178),
                                        .extensions = x}) == "");
}

TEST_CASE("NewSessionTicket: every bound is kept") {
  constexpr auto& least = hex<"00000e10 a1a2a3a4 00 0001 b1 0000">();
  ok<NewSessionTicket>(least, {.ticket_lifetime = 3600, .ticket_age_add = 0xa1a2a3a4, .ticket = hex<"b1">()});
  const auto cut = [](std::size_t size) { return bytes(least).sub(0, size); };
  bad<NewSessionTicket>(cut(3), {errc::truncated, 0, "ticket_lifetime", 4, 3});
  bad<NewSessionTicket>(cut(7), {errc::truncated, 4, "ticket_age_add", 4, 3});
  bad<NewSessionTicket>(cut(8), {errc::truncated, 8, "ticket_nonce", 1, 0});
  bad<NewSessionTicket>(cut(10), {errc::truncated, 9, "ticket", 2, 1});
  bad<NewSessionTicket>(cut(11), {errc::length_overrun, 9, "ticket", 1, 0});
  // TLS 1.2's tickets may end here, and those of TLS 1.3 may not.
  bad<NewSessionTicket>(cut(12), {errc::truncated, 12, "extensions", 2, 0});
  bad<NewSessionTicket>(hex<"00000e10 a1a2a3a4 00 0000 0000">(),
                        {errc::length_below_minimum, 9, "ticket", 0, 1});
  bad<NewSessionTicket>(hex<"00000e10 a1a2a3a4 00 0001 b1 0000 00">(), {errc::trailing_data, 14, "", 0, 1});
  unwritable(NewSessionTicket{}, 99, {errc::length_below_minimum, 9, "ticket", 0, 1});
}

TEST_CASE("NewSessionTicket: its extensions are those of a ticket") {
  CHECK(new_session_ticket_error(hex<"002a 0004 00000400">()) == "");
  CHECK(new_session_ticket_error(hex<"002a 0000">()) ==
        error_text({errc::truncated, in_new_session_ticket + 4,
                    "extensions[0].early_data.max_early_data_size", 4, 0}));
  CHECK(new_session_ticket_error(hex<"fafa 0000 fafa 0000">()) ==
        error_text({errc::duplicate_extension, in_new_session_ticket + 4, "extensions[1]"}));
}

TEST_CASE("NewSessionTicket: in TLS 1.2 it has another form") {
  const auto error_in = [](ProtocolVersion version) {
    const auto message = read_handshake(hex<"04 000001 00">(), context<>{{.version = version}});
    return message ? "" : error_text(message.error());
  };
  const auto refused = error_text({errc::truncated, 4, "body.ticket_lifetime", 4, 1});
  CHECK(error_in(ProtocolVersion::TLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::TLSv1_2) != refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_2) != refused);
}

}  // namespace
}  // namespace tlswire::test
