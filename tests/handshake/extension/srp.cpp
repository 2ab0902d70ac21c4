#include <tlswire/handshake/extension/srp.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using name_of_user = SRPExtension;
static_assert(std::is_same_v<body<srp, message::client_hello>, name_of_user>);
static_assert(versions_in<srp, message::client_hello> == versions::tls12_and_below);
static_assert(!allowed_in<srp, message::server_hello>);
static_assert(!allowed_in<srp, message::encrypted_extensions>);
static_assert(srp::type == ExtensionType{12});

// RFC 5054 appendix B: I = "alice".
constexpr auto& wire = hex<"05 616c696365">();
static_assert((*parse<name_of_user>(wire)).srp_I == "alice"_bytes);
static_assert(lawful<name_of_user>(wire));

TEST_CASE("srp: a name of 1 to 255 bytes") {
  ok<name_of_user>(wire, {.srp_I = "alice"_bytes});
  bad<name_of_user>(hex<"">(), {errc::truncated, 0, "srp_I", 1, 0});
  bad<name_of_user>(hex<"00">(), {errc::length_below_minimum, 0, "srp_I", 0, 1});
  bad<name_of_user>(hex<"02 61">(), {errc::length_overrun, 0, "srp_I", 2, 1});
  bad<name_of_user>(hex<"01 61 62">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<std::uint8_t> too_long(256);
  unwritable(name_of_user{}, 9, {errc::length_below_minimum, 0, "srp_I", 0, 1});
  unwritable(name_of_user{.srp_I = bytes(too_long)}, 300, {errc::length_above_maximum, 0, "srp_I", 256, 255});
}

TEST_CASE("srp: an error in a ClientHello names its place; in a ServerHello it has no form, and is kept") {
  CHECK(client_hello_error(hex<"000c 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4, "extensions[0].srp.srp_I", 0, 1}));
  CHECK(server_hello_error(hex<"000c 0001 00">()) == "");
}

}  // namespace
}  // namespace tlswire::test
