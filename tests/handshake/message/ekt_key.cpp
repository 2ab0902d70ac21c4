#include <tlswire/handshake/message/ekt_key.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"0002 a1a2 0003 b1b2b3 0102 000e10">();
constexpr EKTKey parsed = *parse<EKTKey>(wire);
static_assert(parsed.ekt_spi == 0x0102 && parsed.ekt_ttl == 3600);
static_assert(lawful<EKTKey>(wire));
static_assert(EKTKey::msg_type == HandshakeType{26});

TEST_CASE("EKTKey: two lists of up to 256 bytes, behind prefixes of two") {
  ok<EKTKey>(wire, {.ekt_key_value = hex<"a1a2">(),
                    .srtp_master_salt = hex<"b1b2b3">(),
                    .ekt_spi = 0x0102,
                    .ekt_ttl = 3600});
  const std::vector<std::uint8_t> longest(256);
  const std::vector<std::uint8_t> too_long(257);
  std::uint8_t out[600];
  CHECK(serialize(EKTKey{.ekt_key_value = longest, .srtp_master_salt = longest}, out).has_value());
  unwritable(EKTKey{.ekt_key_value = too_long, .srtp_master_salt = longest}, 999,
             {errc::length_above_maximum, 0, "ekt_key_value", 257, 256});
  unwritable(EKTKey{.ekt_key_value = longest, .srtp_master_salt = too_long}, 999,
             {errc::length_above_maximum, 258, "srtp_master_salt", 257, 256});
}

TEST_CASE("EKTKey: every bound is kept") {
  bad<EKTKey>(hex<"0000">(), {errc::length_below_minimum, 0, "ekt_key_value", 0, 1});
  bad<EKTKey>(hex<"0001 a1 0000">(), {errc::length_below_minimum, 3, "srtp_master_salt", 0, 1});
  bad<EKTKey>(hex<"0001 a1 0001 b1 01">(), {errc::truncated, 6, "ekt_spi", 2, 1});
  bad<EKTKey>(hex<"0001 a1 0001 b1 0102 000e">(), {errc::truncated, 8, "ekt_ttl", 3, 2});
  bad<EKTKey>(hex<"0001 a1 0001 b1 0102 000e10 00">(), {errc::trailing_data, 11, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
