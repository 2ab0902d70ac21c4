#include <tlswire/handshake/extension/password_salt.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<password_salt, message::client_hello>, PasswordSalt>);
static_assert(std::is_same_v<body<password_salt, message::server_hello>, PasswordSalt>);
static_assert(std::is_same_v<body<password_salt, message::hello_retry_request>, PasswordSalt>);
static_assert(versions_in<password_salt, message::client_hello> == versions::tls13);
static_assert(!allowed_in<password_salt, message::encrypted_extensions>);
static_assert(password_salt::type == ExtensionType{31});

constexpr auto& wire = hex<"0003 010203">();
static_assert((*parse<PasswordSalt>(wire)).pwd_salt == bytes(hex<"010203">()));
static_assert(lawful<PasswordSalt>(wire));

TEST_CASE("password_salt: a salt of at least one byte") {
  ok<PasswordSalt>(wire, {.pwd_salt = hex<"010203">()});
  bad<PasswordSalt>(hex<"00">(), {errc::truncated, 0, "pwd_salt", 2, 1});
  bad<PasswordSalt>(hex<"0000">(), {errc::length_below_minimum, 0, "pwd_salt", 0, 1});
  bad<PasswordSalt>(hex<"0003 0102">(), {errc::length_overrun, 0, "pwd_salt", 3, 2});
  bad<PasswordSalt>(hex<"0001 01 02">(), {errc::trailing_data, 3, "", 0, 1});
  unwritable(PasswordSalt{}, 9, {errc::length_below_minimum, 0, "pwd_salt", 0, 1});
}

TEST_CASE("password_salt: errors name their place in each message") {
  constexpr auto& empty = hex<"001f 0002 0000">();
  constexpr auto path = "extensions[0].password_salt.pwd_salt";
  CHECK(client_hello_error(empty) ==
        error_text({errc::length_below_minimum, in_client_hello + 4, path, 0, 1}));
  CHECK(server_hello_error(empty) ==
        error_text({errc::length_below_minimum, in_server_hello + 4, path, 0, 1}));
  CHECK(hello_retry_request_error(empty) ==
        error_text({errc::length_below_minimum, in_hello_retry_request + 4, path, 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
