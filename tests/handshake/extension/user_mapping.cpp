#include <tlswire/handshake/extension/user_mapping.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = UserMappingTypeList;
static_assert(std::is_same_v<body<user_mapping, message::client_hello>, list>);
static_assert(std::is_same_v<body<user_mapping, message::server_hello>, list>);
static_assert(versions_in<user_mapping, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<user_mapping, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<user_mapping, message::encrypted_extensions>);
static_assert(user_mapping::type == ExtensionType{6});

static_assert((*parse<list>(hex<"01 40">())).user_mapping_types[0] == UserMappingType::upn_domain_hint);
static_assert(lawful<list>(hex<"02 40 f8">()));

TEST_CASE("user_mapping: 1 to 255 types, unknown ones among them") {
  constexpr UserMappingType some[] = {UserMappingType{0xf8}, UserMappingType::upn_domain_hint};
  ok<list>(hex<"02 f8 40">(), {.user_mapping_types = some});
  bad<list>(hex<"">(), {errc::truncated, 0, "user_mapping_types", 1, 0});
  bad<list>(hex<"00">(), {errc::length_below_minimum, 0, "user_mapping_types", 0, 1});
  bad<list>(hex<"02 40">(), {errc::length_overrun, 0, "user_mapping_types", 2, 1});
  bad<list>(hex<"01 40 00">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<UserMappingType> too_many(256);
  unwritable(list{}, 9, {errc::length_below_minimum, 0, "user_mapping_types", 0, 1});
  unwritable(list{.user_mapping_types = too_many}, 300,
             {errc::length_above_maximum, 0, "user_mapping_types", 256, 255});
}

TEST_CASE("user_mapping: errors name their place in both hellos") {
  CHECK(client_hello_error(hex<"0006 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4,
                    "extensions[0].user_mapping.user_mapping_types", 0, 1}));
  CHECK(server_hello_error(hex<"0006 0003 01 40 00">()) ==
        error_text({errc::trailing_data, in_server_hello + 6, "extensions[0].user_mapping", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
