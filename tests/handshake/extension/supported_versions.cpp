#include <tlswire/handshake/extension/supported_versions.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using in_hello = body<supported_versions, message::client_hello>;
using in_answer = body<supported_versions, message::server_hello>;
static_assert(std::is_same_v<in_hello, SupportedVersionsClientHello>);
static_assert(std::is_same_v<in_answer, SupportedVersionsServerHello>);
static_assert(std::is_same_v<in_answer, body<supported_versions, message::hello_retry_request>>);
static_assert(versions_in<supported_versions, message::client_hello> == versions::all);
static_assert(versions_in<supported_versions, message::server_hello> == versions::tls13);
static_assert(supported_versions::type == ExtensionType{43});

// RFC 8448 section 3, with TLS 1.2 behind.
static_assert((*parse<in_hello>(hex<"04 0304 0303">())).versions.size() == 2);
static_assert((*parse<in_hello>(hex<"04 0304 0303">())).versions[1] == ProtocolVersion::TLSv1_2);
static_assert((*parse<in_answer>(hex<"0304">())).selected_version == ProtocolVersion::TLSv1_3);
static_assert(lawful<in_hello>(hex<"04 0304 0303">()) && lawful<in_answer>(hex<"0304">()));

TEST_CASE("supported_versions: a client lists versions, unknown ones and GREASE among them") {
  constexpr ProtocolVersion versions[] = {ProtocolVersion{0x7a7a}, ProtocolVersion::TLSv1_3,
                                          ProtocolVersion{0x0399}};
  ok<in_hello>(hex<"06 7a7a 0304 0399">(), {.versions = versions});
}

TEST_CASE("supported_versions: a server selects one, which is no list") {
  ok<in_answer>(hex<"0304">(), {.selected_version = ProtocolVersion::TLSv1_3});
  ok<in_answer>(hex<"7f1c">(), {.selected_version = ProtocolVersion{0x7f1c}});
}

TEST_CASE("supported_versions: 2 to 254 bytes of whole versions") {
  bad<in_hello>(hex<"">(), {errc::truncated, 0, "versions", 1, 0});
  bad<in_hello>(hex<"00">(), {errc::length_below_minimum, 0, "versions", 0, 2});
  bad<in_hello>(hex<"01 03">(), {errc::length_below_minimum, 0, "versions", 1, 2});
  bad<in_hello>(hex<"03 0304 03">(), {errc::length_not_a_multiple, 0, "versions", 3, 2});
  bad<in_hello>(hex<"04 0304 03">(), {errc::length_overrun, 0, "versions", 4, 3});
  bad<in_hello>(hex<"ff 0304">(), {errc::length_above_maximum, 0, "versions", 255, 254});
  bad<in_hello>(hex<"02 0304 03">(), {errc::trailing_data, 3, "", 0, 1});
  bad<in_answer>(hex<"03">(), {errc::truncated, 0, "selected_version", 2, 1});
  bad<in_answer>(hex<"0304 00">(), {errc::trailing_data, 2, "", 0, 1});

  const std::vector<ProtocolVersion> too_many(128, ProtocolVersion::TLSv1_3);
  unwritable(in_hello{}, 300, {errc::length_below_minimum, 0, "versions", 0, 2});
  unwritable(in_hello{.versions = too_many}, 300, {errc::length_above_maximum, 0, "versions", 256, 254});
}

TEST_CASE("supported_versions: the body of the other message is refused, with its place") {
  CHECK(client_hello_error(hex<"002b 0002 0304">()) ==
        error_text(
            {errc::length_overrun, in_client_hello + 4, "extensions[0].supported_versions.versions", 3, 1}));
  CHECK(server_hello_error(hex<"002b 0003 02 0304">()) ==
        error_text({errc::trailing_data, in_server_hello + 6, "extensions[0].supported_versions", 0, 1}));
  CHECK(hello_retry_request_error(hex<"0033 0002 0017 002b 0003 02 0304">()) ==
        error_text(
            {errc::trailing_data, in_hello_retry_request + 12, "extensions[1].supported_versions", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
