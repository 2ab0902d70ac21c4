#include <tlswire/handshake/extension/pwd_clear.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<pwd_clear, message::client_hello>, PwdName>);
static_assert(!allowed_in<pwd_clear, message::server_hello>);
static_assert(!allowed_in<pwd_clear, message::encrypted_extensions>);
static_assert(pwd_clear::type == ExtensionType{30});

constexpr auto& wire = hex<"04 66726564">();
static_assert((*parse<PwdName>(wire)).pwd_name == bytes(hex<"66726564">()));
static_assert(lawful<PwdName>(wire));

TEST_CASE("pwd_clear: a name of 1 to 255 bytes") {
  ok<PwdName>(wire, {.pwd_name = hex<"66726564">()});
  bad<PwdName>(hex<"">(), {errc::truncated, 0, "pwd_name", 1, 0});
  bad<PwdName>(hex<"00">(), {errc::length_below_minimum, 0, "pwd_name", 0, 1});
  bad<PwdName>(hex<"04 667265">(), {errc::length_overrun, 0, "pwd_name", 4, 3});
  bad<PwdName>(hex<"01 66 66">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<std::uint8_t> long_name(256);
  unwritable(PwdName{}, 9, {errc::length_below_minimum, 0, "pwd_name", 0, 1});
  unwritable(PwdName{.pwd_name = long_name}, 999, {errc::length_above_maximum, 0, "pwd_name", 256, 255});
}

TEST_CASE("pwd_clear: an empty name in a ClientHello is refused with its place") {
  CHECK(client_hello_error(hex<"001e 0001 00">()) ==
        error_text(
            {errc::length_below_minimum, in_client_hello + 4, "extensions[0].pwd_clear.pwd_name", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
