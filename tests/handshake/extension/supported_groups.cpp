#include <tlswire/handshake/extension/supported_groups.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/handshake/message/server_hello.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<supported_groups, message::client_hello>, NamedGroupList>);
static_assert(std::is_same_v<body<supported_groups, message::encrypted_extensions>, NamedGroupList>);
static_assert(!allowed_in<supported_groups, message::server_hello>);
static_assert(supported_groups::type == ExtensionType{10});

// RFC 8448 section 3.
constexpr auto& wire = hex<"0012 001d 0017 0018 0019 0100 0101 0102 0103 0104">();
static_assert((*parse<NamedGroupList>(wire)).named_group_list.size() == 9);
static_assert((*parse<NamedGroupList>(wire)).named_group_list.front() == NamedGroup::x25519);
static_assert((*parse<NamedGroupList>(wire)).named_group_list.contains(NamedGroup::ffdhe8192));
static_assert(lawful<NamedGroupList>(wire));

TEST_CASE("supported_groups: groups in order of preference, unknown ones among them") {
  constexpr NamedGroup groups[] = {NamedGroup{0x2a2a}, NamedGroup::X25519MLKEM768, NamedGroup{0xfffe}};
  ok<NamedGroupList>(hex<"0006 2a2a 11ec fffe">(), {.named_group_list = groups});
}

TEST_CASE("supported_groups: 2 to 2^16-1 bytes of whole groups") {
  bad<NamedGroupList>(hex<"00">(), {errc::truncated, 0, "named_group_list", 2, 1});
  bad<NamedGroupList>(hex<"0000">(), {errc::length_below_minimum, 0, "named_group_list", 0, 2});
  bad<NamedGroupList>(hex<"0001 00">(), {errc::length_below_minimum, 0, "named_group_list", 1, 2});
  bad<NamedGroupList>(hex<"0003 001d 00">(), {errc::length_not_a_multiple, 0, "named_group_list", 3, 2});
  bad<NamedGroupList>(hex<"0004 001d 00">(), {errc::length_overrun, 0, "named_group_list", 4, 3});
  bad<NamedGroupList>(hex<"0002 001d 00">(), {errc::trailing_data, 4, "", 0, 1});
  const std::vector<NamedGroup> too_many(32768, NamedGroup::x25519);
  unwritable(NamedGroupList{}, 9, {errc::length_below_minimum, 0, "named_group_list", 0, 2});
  unwritable(NamedGroupList{.named_group_list = too_many}, 70000,
             {errc::length_above_maximum, 0, "named_group_list", 65536, 65535});
}

TEST_CASE("supported_groups: errors name their place in ClientHello and EncryptedExtensions") {
  CHECK(client_hello_error(hex<"fafa 0000 000a 0005 0003 001d 00">()) ==
        error_text({errc::length_not_a_multiple, in_client_hello + 8,
                    "extensions[1].supported_groups.named_group_list", 3, 2}));
  CHECK(
      encrypted_extensions_error(hex<"000a 0005 0002 001d 00">()) ==
      error_text({errc::trailing_data, in_encrypted_extensions + 8, "extensions[0].supported_groups", 0, 1}));
}

TEST_CASE("supported_groups: in a ServerHello it is kept as bytes, well-formed or not") {
  CHECK(server_hello_error(hex<"000a 0004 0002 001d">()) == "");
  const auto sent = server_hello_with(hex<"000a 0003 0003 1d">());
  const auto hello = parse<ServerHello>(sent);
  REQUIRE(hello);
  const auto kept = hello->extensions->raw(ExtensionType::supported_groups);
  REQUIRE(kept);
  CHECK(to_hex(*kept) == "00031d");
}

}  // namespace
}  // namespace tlswire::test
