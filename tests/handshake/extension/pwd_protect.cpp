#include <tlswire/handshake/extension/pwd_protect.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<pwd_protect, message::client_hello>, PwdName>);
static_assert(!allowed_in<pwd_protect, message::server_hello>);
static_assert(pwd_protect::type == ExtensionType{29});

TEST_CASE("pwd_protect: a ClientHello has it, in the format of pwd_clear") {
  CHECK(client_hello_error(hex<"001d 0005 04 01020304">()) == "");
  CHECK(client_hello_error(hex<"001d 0005 05 01020304">()) ==
        error_text({errc::length_overrun, in_client_hello + 4, "extensions[0].pwd_protect.pwd_name", 5, 4}));
}

}  // namespace
}  // namespace tlswire::test
