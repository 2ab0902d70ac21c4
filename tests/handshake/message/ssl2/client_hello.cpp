#include <tlswire/handshake/message/ssl2/client_hello.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <vector>

#include <tlswire/handshake/messages.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using ssl2::ClientHello;
constexpr auto& wire = hex<"801f 01 0301 0006 0000 0010 00002f 010080 000102030405060708090a0b0c0d0e0f">();
static_assert(lawful<ClientHello>(wire));
static_assert(!handshake_message_body<ClientHello>);

TEST_CASE("ssl2::ClientHello: cipher specs, session and challenge") {
  const ssl2::V2CipherSpec specs[] = {uint24{0x00002f}, uint24{0x010080}};
  ok<ClientHello>(wire, {.msg_length = 0x801f,
                         .version = ProtocolVersion::TLSv1_0,
                         .cipher_spec_length = 6,
                         .challenge_length = 16,
                         .cipher_specs = rest<uint24>(specs),
                         .challenge = rest<>(hex<"000102030405060708090a0b0c0d0e0f">())});
  // A session of SSL 2.0, and no challenge.
  const ssl2::V2CipherSpec one[] = {uint24{0x010080}};
  ok<ClientHello>(hex<"800e 01 0002 0003 0002 0000 010080 5152">(), {.msg_length = 0x800e,
                                                                     .version = ProtocolVersion{2},
                                                                     .cipher_spec_length = 3,
                                                                     .session_id_length = 2,
                                                                     .cipher_specs = rest<uint24>(one),
                                                                     .session_id = rest<>(hex<"5152">())});
}

TEST_CASE("ssl2::ClientHello: the header has its bit, counts what follows, and there is a cipher spec") {
  for (const std::uint8_t first : std::initializer_list<std::uint8_t>{0x00, 0x01, 0x16, 0x7f}) {
    const std::uint8_t record[] = {first};
    CHECK(not_bad<ClientHello>(record, {errc::wrong_message, 0, "", 0, 0}) == "");
  }
  std::vector<std::uint8_t> message(wire.begin(), wire.end());
  for (const std::uint8_t length : std::initializer_list<std::uint8_t>{0x1e, 0x20}) {
    message[1] = length;
    bad<ClientHello>(message, {errc::wrong_message, 0, "", 0, 0});
  }
  bad<ClientHello>(hex<"8009 01 0301 0000 0000 0000">(), {errc::wrong_message, 0, "", 0, 0});
  unwritable(ClientHello{.msg_length = 0x8009, .version = ProtocolVersion::TLSv1_0}, 99,
             {errc::wrong_message, 0, "", 0, 0});
}

TEST_CASE("ssl2::ClientHello: every length is kept") {
  bad<ClientHello>(hex<"">(), {errc::truncated, 0, "msg_length", 2, 0});
  bad<ClientHello>(hex<"801f 02">(), {errc::constant_mismatch, 2, "msg_type", 0, 0});
  bad<ClientHello>(hex<"801f 01 0301 0006 0000 00">(), {errc::truncated, 9, "challenge_length", 2, 1});
  bad<ClientHello>(bytes(wire).sub(0, 13), {errc::truncated, 11, "cipher_specs", 6, 2});
  bad<ClientHello>(bytes(wire).sub(0, 32), {errc::truncated, 17, "challenge", 16, 15});
  bad<ClientHello>(hex<"800b 01 0301 0002 0000 0000 0000">(),
                   {errc::length_not_a_multiple, 11, "cipher_specs", 2, 3});
  std::vector<std::uint8_t> longer(wire.begin(), wire.end());
  longer.push_back(0);
  bad<ClientHello>(longer, {errc::trailing_data, 33, "", 0, 1});
  const ssl2::V2CipherSpec one[] = {uint24{0x010080}};
  unwritable(ClientHello{.msg_length = 0x800f, .cipher_spec_length = 6, .cipher_specs = rest<uint24>(one)},
             99, {errc::length_mismatch, 11, "cipher_specs", 6, 3});
}

}  // namespace
}  // namespace tlswire::test
