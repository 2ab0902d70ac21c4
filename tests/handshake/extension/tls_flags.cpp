#include <tlswire/handshake/extension/tls_flags.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using flags = FlagExtensions;
static_assert(std::is_same_v<body<tls_flags, message::client_hello>, flags>);
static_assert(std::is_same_v<body<tls_flags, message::server_hello>, flags>);
static_assert(std::is_same_v<body<tls_flags, message::hello_retry_request>, flags>);
static_assert(std::is_same_v<body<tls_flags, message::encrypted_extensions>, flags>);
static_assert(std::is_same_v<body<tls_flags, message::certificate_request>, flags>);
static_assert(std::is_same_v<body<tls_flags, message::client_certificate_request>, flags>);
static_assert(std::is_same_v<body<tls_flags, message::certificate>, flags>);
static_assert(std::is_same_v<body<tls_flags, message::new_session_ticket>, flags>);
static_assert(versions_in<tls_flags, message::server_hello> == versions::tls13);
static_assert(tls_flags::type == ExtensionType{62});

// Flags 3, 5 and 23: the draft's example.
constexpr auto& wire = hex<"03 280080">();
static_assert((*parse<flags>(wire)).has(3) && (*parse<flags>(wire)).has(5) && (*parse<flags>(wire)).has(23));
static_assert(lawful<flags>(wire));

TEST_CASE("tls_flags: up to 255 bytes of flags") {
  ok<flags>(wire, {.flags = hex<"280080">()});
  ok<flags>(hex<"00">(), {});
  bad<flags>(hex<"">(), {errc::truncated, 0, "flags", 1, 0});
  bad<flags>(hex<"03 2800">(), {errc::length_overrun, 0, "flags", 3, 2});
  bad<flags>(hex<"01 01 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("tls_flags: the flags that are set are those of the draft's example, and no others") {
  const flags some{.flags = hex<"280080">()};
  std::vector<std::size_t> set;
  for (std::size_t i = 0; i < 2100; ++i) {
    if (some.has(i)) set.push_back(i);
  }
  CHECK(set == std::vector<std::size_t>{3, 5, 23});
  CHECK_FALSE(flags{}.has(0));
}

TEST_CASE("tls_flags: check refuses none at all, and zero bytes at the end") {
  CHECK(check(flags{.flags = hex<"280080">()}));
  CHECK(check(flags{.flags = hex<"0001">()}));
  CHECK_FALSE(check(flags{}));
  CHECK_FALSE(check(flags{.flags = hex<"00">()}));
  CHECK_FALSE(check(flags{.flags = hex<"0100">()}));
}

TEST_CASE("tls_flags: errors name their place in each message") {
  constexpr auto& cut = hex<"003e 0001 01">();
  constexpr auto path = "extensions[0].tls_flags.flags";
  CHECK(client_hello_error(cut) == error_text({errc::length_overrun, in_client_hello + 4, path, 1, 0}));
  CHECK(server_hello_error(cut) == error_text({errc::length_overrun, in_server_hello + 4, path, 1, 0}));
  CHECK(hello_retry_request_error(cut) ==
        error_text({errc::length_overrun, in_hello_retry_request + 4, path, 1, 0}));
  CHECK(encrypted_extensions_error(cut) ==
        error_text({errc::length_overrun, in_encrypted_extensions + 4, path, 1, 0}));
}

}  // namespace
}  // namespace tlswire::test
