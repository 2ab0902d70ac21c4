#include <tlswire/handshake/check/encrypted_extensions.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/check/hellos.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

static_assert(
    check(*parse<EncryptedExtensions>(bytes(vectors::rfc8448::simple_1rtt_encrypted_extensions).sub(4)),
          {.client_hello = *parse<ClientHello>(bytes(vectors::rfc8448::simple_1rtt_client_hello).sub(4))}));

/// What is said of EncryptedExtensions after a hello with these extensions.
std::string said(const std::vector<x>& extensions, const std::vector<x>& asked) {
  const octets wire = block_of(extensions);
  const octets hello_wire = client{.extensions = asked}.wire();
  const auto message = parse<EncryptedExtensions>(wire);
  const auto hello = parse<ClientHello>(hello_wire);
  REQUIRE(message);
  REQUIRE(hello);
  return text_of(check(*message, {.client_hello = *hello}));
}

TEST_CASE("check EncryptedExtensions: nothing forbidden, nothing unasked") {
  CHECK(said({{"0000", ""}}, {{"0000", "0005 00 0002 6161"}}) == "");
  CHECK(said({{"0000", ""}}, {}) ==
        "extensions[0].server_name: at byte 2: extension 0 was not asked for (unsupported_extension)");
  CHECK(said({{"0033", ""}}, {share}) ==
        "extensions[0].key_share: at byte 2: extension 51 must not stand here (illegal_parameter)");
  CHECK(
      said({{"0017", ""}}, {{"0017", ""}}) ==
      "extensions[0].extended_main_secret: at byte 2: extension 23 must not stand here (illegal_parameter)");
}

TEST_CASE("check EncryptedExtensions: one protocol, of those that were named") {
  const x asked{"0010", "000c 02 6832 08 687474702f312e31"};
  CHECK(said({{"0010", "0003 02 6832"}}, {asked}) == "");
  CHECK(said({{"0010", "0003 02 6833"}}, {asked}) ==
        "extensions[0].application_layer_protocol_negotiation.protocol_name_list[0]: at byte 8: "
        "contradicts another field (illegal_parameter)");
  CHECK(said({{"0010", "0006 02 6832 02 6832"}}, {asked}) ==
        "extensions[0].application_layer_protocol_negotiation.protocol_name_list: at byte 6: 2 elements, "
        "where another list has 1 (illegal_parameter)");
}

TEST_CASE("check EncryptedExtensions: record_size_limit has its bounds, and excludes max_fragment_length") {
  const std::vector<x> asked{{"001c", "4001"}, {"0001", "02"}};
  CHECK(said({{"001c", "0040"}}, asked) == "");
  CHECK(said({{"001c", "003f"}}, asked) ==
        "extensions[0].record_size_limit.record_size_limit: at byte 6: the value 63, at least 64 required "
        "(illegal_parameter)");
  CHECK(said({{"001c", "4001"}}, asked) == "");
  CHECK(said({{"001c", "4002"}}, asked) ==
        "extensions[0].record_size_limit.record_size_limit: at byte 6: the value 16386, at most 16385 "
        "allowed (illegal_parameter)");
  CHECK(said({{"001c", "0040"}, {"0001", "02"}}, asked) ==
        "extensions[0].record_size_limit: at byte 2: contradicts another field (illegal_parameter)");
}

TEST_CASE("check EncryptedExtensions: max_fragment_length is the one that was asked for") {
  CHECK(said({{"0001", "02"}}, {{"0001", "02"}}) == "");
  CHECK(said({{"0001", "03"}}, {{"0001", "02"}})
            .ends_with(": at byte 6: the value 3 was not offered (illegal_parameter)"));
}

TEST_CASE("check EncryptedExtensions: no group stands twice in supported_groups") {
  CHECK(said({{"000a", "0004 001d 0017"}}, {groups}) == "");
  CHECK(said({{"000a", "0004 001d 001d"}}, {groups}) ==
        "extensions[0].supported_groups.named_group_list[1]: at byte 10: the value 29 stands in the list "
        "before (illegal_parameter)");
}

TEST_CASE("check EncryptedExtensions: early data is accepted with the first identity only") {
  const octets wire = block_of({{"002a", ""}});
  const octets hello_wire =
      client{.extensions = {versions_13, groups, share, {"002a", ""}, modes, psk}}.wire();
  const auto message = parse<EncryptedExtensions>(wire);
  const auto hello = parse<ClientHello>(hello_wire);
  REQUIRE(message);
  REQUIRE(hello);
  const auto after = [&](const std::vector<x>& extensions) {
    const octets server_wire = server{.extensions = extensions}.wire();
    const auto answer = parse<ServerHello>(server_wire);
    REQUIRE(answer);
    return text_of(check(*message, {.client_hello = *hello, .server_hello = *answer}));
  };
  const std::string refused =
      "extensions[0].early_data: at byte 2: contradicts another field (illegal_parameter)";
  CHECK(after({{"002b", "0304"}, {"0029", "0000"}}) == "");
  CHECK(after({{"002b", "0304"}, {"0029", "0001"}}) == refused);
  CHECK(after({{"002b", "0304"}}) == refused);
}

}  // namespace
}  // namespace tlswire::test
