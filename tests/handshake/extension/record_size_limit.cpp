#include <tlswire/handshake/extension/record_size_limit.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using limit = RecordSizeLimit;
static_assert(std::is_same_v<body<record_size_limit, message::client_hello>, limit>);
static_assert(std::is_same_v<body<record_size_limit, message::server_hello>, limit>);
static_assert(std::is_same_v<body<record_size_limit, message::encrypted_extensions>, limit>);
static_assert(record_size_limit::type == ExtensionType{28});

// RFC 8448 section 3.
static_assert((*parse<limit>(hex<"4001">())).record_size_limit == 16385);
static_assert(lawful<limit>(hex<"4001">()));

TEST_CASE("record_size_limit: a number; that it is 64 at least is not a matter of syntax") {
  ok<limit>(hex<"4001">(), {.record_size_limit = 16385});
  ok<limit>(hex<"0000">(), {});
  bad<limit>(hex<"40">(), {errc::truncated, 0, "record_size_limit", 2, 1});
  bad<limit>(hex<"4001 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("record_size_limit: errors name their place in each message") {
  constexpr auto path = "extensions[0].record_size_limit.record_size_limit";
  constexpr auto& cut = hex<"001c 0001 40">();
  CHECK(client_hello_error(cut) == error_text({errc::truncated, in_client_hello + 4, path, 2, 1}));
  CHECK(server_hello_error(cut) == error_text({errc::truncated, in_server_hello + 4, path, 2, 1}));
  CHECK(encrypted_extensions_error(cut) ==
        error_text({errc::truncated, in_encrypted_extensions + 4, path, 2, 1}));
}

}  // namespace
}  // namespace tlswire::test
