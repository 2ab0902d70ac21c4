#include <tlswire/handshake/message/encrypted_extensions.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 3.
constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_encrypted_extensions).sub(4);
static_assert((*parse<EncryptedExtensions>(wire)).extensions.size() == 3);
static_assert((*(*parse<EncryptedExtensions>(wire)).extensions.find<record_size_limit>()).record_size_limit ==
              16385);
static_assert(bool((*parse<EncryptedExtensions>(wire)).extensions.find<server_name>()));
static_assert(lawful<EncryptedExtensions>(wire));
static_assert(EncryptedExtensions::msg_type == HandshakeType{8});

TEST_CASE("EncryptedExtensions: the laws hold for those of RFC 8448, and for none at all") {
  verify<EncryptedExtensions>(wire);
  CHECK(not_ok<EncryptedExtensions>(hex<"0000">(), {}) == "");
}

TEST_CASE("EncryptedExtensions: built from typed values, those of RFC 8448 come out") {
  constexpr NamedGroup groups[] = {NamedGroup::x25519,    NamedGroup::secp256r1, NamedGroup::secp384r1,
                                   NamedGroup::secp521r1, NamedGroup::ffdhe2048, NamedGroup::ffdhe3072,
                                   NamedGroup::ffdhe4096, NamedGroup::ffdhe6144, NamedGroup::ffdhe8192};
  extension_buffer<message::encrypted_extensions, 64> x;
  x.add<supported_groups>({.named_group_list = groups});
  x.add<record_size_limit>({.record_size_limit = 16385});
  x.add<server_name>();
  CHECK(not_ok<EncryptedExtensions>(wire, {.extensions = x}) == "");
}

TEST_CASE("EncryptedExtensions: the block is there, and nothing behind it") {
  bad<EncryptedExtensions>(hex<"">(), {errc::truncated, 0, "extensions", 2, 0});
  bad<EncryptedExtensions>(hex<"00">(), {errc::truncated, 0, "extensions", 2, 1});
  bad<EncryptedExtensions>(hex<"0001">(), {errc::length_overrun, 0, "extensions", 1, 0});
  bad<EncryptedExtensions>(hex<"0000 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("EncryptedExtensions: an extension that has no body here is kept as one nobody knows, once") {
  constexpr auto& key_share_block = hex<"000a 0033 0001 ff 002a 0000 ff">();
  CHECK(encrypted_extensions_error(bytes(key_share_block).sub(2, 9)) == "");
  CHECK(encrypted_extensions_error(hex<"0033 0000 0033 0000">()) ==
        error_text({errc::duplicate_extension, in_encrypted_extensions + 4, "extensions[1]"}));
}

}  // namespace
}  // namespace tlswire::test
