#include <tlswire/handshake/extension/cookie.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<cookie, message::client_hello>, Cookie>);
static_assert(std::is_same_v<body<cookie, message::hello_retry_request>, Cookie>);
static_assert(!allowed_in<cookie, message::server_hello>);
static_assert(versions_in<cookie, message::client_hello> == versions::tls13);
static_assert(cookie::type == ExtensionType{44});

constexpr auto& wire = hex<"0004 71dcd04b">();
static_assert((*parse<Cookie>(wire)).cookie == bytes(hex<"71dcd04b">()));
static_assert(lawful<Cookie>(wire));

TEST_CASE("cookie: 1 to 2^16-1 bytes") {
  ok<Cookie>(wire, {.cookie = hex<"71dcd04b">()});
  ok<Cookie>(hex<"0001 00">(), {.cookie = hex<"00">()});
  bad<Cookie>(hex<"00">(), {errc::truncated, 0, "cookie", 2, 1});
  bad<Cookie>(hex<"0000">(), {errc::length_below_minimum, 0, "cookie", 0, 1});
  bad<Cookie>(hex<"0002 aa">(), {errc::length_overrun, 0, "cookie", 2, 1});
  bad<Cookie>(hex<"0001 aa bb">(), {errc::trailing_data, 3, "", 0, 1});
  const std::vector<std::uint8_t> too_long(65536);
  unwritable(Cookie{}, 9, {errc::length_below_minimum, 0, "cookie", 0, 1});
  unwritable(Cookie{.cookie = too_long}, 70000, {errc::length_above_maximum, 0, "cookie", 65536, 65535});
}

TEST_CASE("cookie: an empty one is refused with its place") {
  CHECK(client_hello_error(hex<"002c 0002 0000">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4, "extensions[0].cookie.cookie", 0, 1}));
  CHECK(hello_retry_request_error(hex<"002c 0002 0000">()) ==
        error_text(
            {errc::length_below_minimum, in_hello_retry_request + 4, "extensions[0].cookie.cookie", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
