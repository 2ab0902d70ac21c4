#include <tlswire/handshake/check/placed.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/message/client_hello.hpp>
#include <tlswire/handshake/message/encrypted_extensions.hpp>
#include <tlswire/wire/serialize.hpp>

#include "handshake/check/hellos.hpp"
#include "support/text.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("placed: members and extensions stand where they were parsed") {
  const octets wire = client{}.wire();
  const auto hello = parse<ClientHello>(wire);
  REQUIRE(hello);
  CHECK(tlswire::detail::offset_of(*hello, &ClientHello::legacy_version) == 0);
  CHECK(tlswire::detail::offset_of(*hello, &ClientHello::cipher_suites) == 37);
  const auto block = tlswire::detail::extensions_of(*hello);
  CHECK(block.offset == in_client - 2);
  const auto where = block.at(ExtensionType::supported_groups);
  CHECK(where.there);
  CHECK(where.index == 2);
  CHECK(where.offset == in_client + 15);
  CHECK_FALSE(block.at(ExtensionType::cookie).there);

  CHECK(test::error_text(block.inside<supported_groups>(errc::value_repeated, 4, 1, 2, "named_group_list")) ==
        test::error_text(
            {errc::value_repeated, in_client + 23, "extensions[2].supported_groups.named_group_list", 1, 2}));
  CHECK(test::error_text(block.whole<supported_groups>(errc::inconsistent)) ==
        test::error_text({errc::inconsistent, in_client + 15, "extensions[2].supported_groups", 10, 0}));
  CHECK(test::error_text(block.whole(errc::inconsistent, where, ExtensionType{0x7a7a})) ==
        test::error_text({errc::inconsistent, in_client + 15, "extensions[2]", 0x7a7a, 0}));
  CHECK(test::error_text(block.missing(ExtensionType::cookie)) ==
        test::error_text({errc::missing_extension, in_client - 2, "extensions", 44, 0}));
}

TEST_CASE("placed: a block that is not optional, and one that is absent") {
  const octets wire = unhex("0004 002a 0000");
  const auto message = parse<EncryptedExtensions>(wire);
  REQUIRE(message);
  CHECK(tlswire::detail::extensions_of(*message).at(ExtensionType::early_data).offset == 2);

  const ClientHello old{};
  const auto none = tlswire::detail::extensions_of(old);
  CHECK(none.list.empty());
  CHECK(none.offset == encoded_size(old));
}

}  // namespace
}  // namespace tlswire::test
