#include <tlswire/handshake/extension/server_authz.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = AuthzDataFormats;
static_assert(std::is_same_v<body<server_authz, message::client_hello>, list>);
static_assert(std::is_same_v<body<server_authz, message::server_hello>, list>);
static_assert(versions_in<server_authz, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<server_authz, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<server_authz, message::encrypted_extensions>);
static_assert(server_authz::type == ExtensionType{8});

static_assert((*parse<list>(hex<"01 03">())).authz_format_list[0] == AuthzDataFormat::saml_assertion_url);
static_assert(lawful<list>(hex<"02 03 f8">()));

TEST_CASE("server_authz: 1 to 255 formats, unknown ones among them") {
  constexpr AuthzDataFormat some[] = {AuthzDataFormat{0xf8}, AuthzDataFormat::saml_assertion_url};
  ok<list>(hex<"02 f8 03">(), {.authz_format_list = some});
  bad<list>(hex<"">(), {errc::truncated, 0, "authz_format_list", 1, 0});
  bad<list>(hex<"00">(), {errc::length_below_minimum, 0, "authz_format_list", 0, 1});
  bad<list>(hex<"02 03">(), {errc::length_overrun, 0, "authz_format_list", 2, 1});
  bad<list>(hex<"01 03 00">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<AuthzDataFormat> too_many(256);
  unwritable(list{}, 9, {errc::length_below_minimum, 0, "authz_format_list", 0, 1});
  unwritable(list{.authz_format_list = too_many}, 300,
             {errc::length_above_maximum, 0, "authz_format_list", 256, 255});
}

TEST_CASE("server_authz: errors name their place in both hellos") {
  CHECK(client_hello_error(hex<"0008 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4,
                    "extensions[0].server_authz.authz_format_list", 0, 1}));
  CHECK(server_hello_error(hex<"0008 0003 01 03 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 6, "extensions[0].server_authz", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
