#include <tlswire/handshake/message/channel_id.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(ChannelID::msg_type == HandshakeType{203});
constexpr auto& wire =
    hex<"7550 0080"
        "101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
        "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f"
        "505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f"
        "707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f">();
static_assert(lawful<ChannelID>(wire));

TEST_CASE("ChannelID: one extension with a key and a signature") {
  const auto part = [](std::size_t i) { return opaque<32>::from(bytes(wire).sub(4 + 32 * i, 32)); };
  ok<ChannelID>(wire, {.extension_data = {{.x = part(0), .y = part(1), .r = part(2), .s = part(3)}}});
}

TEST_CASE("ChannelID: any other extension, and any other length, is refused") {
  bad<ChannelID>(hex<"754f 0000">(), {errc::constant_mismatch, 0, "extension_type", 0, 0});
  bad<ChannelID>(hex<"7550 0001 10">(), {errc::truncated, 4, "extension_data.x", 32, 1});
  std::vector<std::uint8_t> longer(wire.begin(), wire.end());
  longer.push_back(0);
  bad<ChannelID>(longer, {errc::trailing_data, 132, "", 0, 1});
  longer[3] = 0x81;
  bad<ChannelID>(longer, {errc::trailing_data, 132, "extension_data", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
