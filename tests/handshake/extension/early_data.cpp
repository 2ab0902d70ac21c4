#include <tlswire/handshake/extension/early_data.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<early_data, message::client_hello>, Empty>);
static_assert(std::is_same_v<body<early_data, message::encrypted_extensions>, Empty>);
static_assert(std::is_same_v<body<early_data, message::new_session_ticket>, EarlyDataNewSessionTicket>);
static_assert(!allowed_in<early_data, message::server_hello>);
static_assert(versions_in<early_data, message::client_hello> == versions::tls13);
static_assert(early_data::type == ExtensionType{42});

// RFC 8448 section 3, NewSessionTicket.
constexpr auto& wire = hex<"00000400">();
static_assert((*parse<EarlyDataNewSessionTicket>(wire)).max_early_data_size == 1024);
static_assert(lawful<EarlyDataNewSessionTicket>(wire));

TEST_CASE("early_data: empty in ClientHello and EncryptedExtensions") {
  CHECK(client_hello_error(hex<"002a 0000">()) == "");
  CHECK(encrypted_extensions_error(hex<"002a 0000">()) == "");
  CHECK(client_hello_error(hex<"002a 0004 00000400">()) ==
        error_text({errc::trailing_data, in_client_hello + 4, "extensions[0].early_data", 0, 4}));
  CHECK(encrypted_extensions_error(hex<"fafa 0000 002a 0001 00">()) ==
        error_text({errc::trailing_data, in_encrypted_extensions + 8, "extensions[1].early_data", 0, 1}));
}

TEST_CASE("early_data: a number of bytes in NewSessionTicket") {
  ok<EarlyDataNewSessionTicket>(wire, {.max_early_data_size = 1024});
  ok<EarlyDataNewSessionTicket>(hex<"ffffffff">(), {.max_early_data_size = 0xffffffff});
  bad<EarlyDataNewSessionTicket>(hex<"">(), {errc::truncated, 0, "max_early_data_size", 4, 0});
  bad<EarlyDataNewSessionTicket>(hex<"000004">(), {errc::truncated, 0, "max_early_data_size", 4, 3});
  bad<EarlyDataNewSessionTicket>(hex<"00000400 00">(), {errc::trailing_data, 4, "", 0, 1});
  CHECK(new_session_ticket_error(hex<"002a 0004 00000400">()) == "");
  CHECK(new_session_ticket_error(hex<"002a 0005 00000400 00">()) ==
        error_text({errc::trailing_data, in_new_session_ticket + 8, "extensions[0].early_data", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
