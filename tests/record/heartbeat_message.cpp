#include <tlswire/record/heartbeat_message.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"
#include "support/wire_types/records.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"01 0002 a1a2 000102030405060708090a0b0c0d0e0f">();
static_assert(lawful<HeartbeatMessage>(wire));

TEST_CASE("HeartbeatMessage: a payload, and padding of at least sixteen bytes") {
  ok<HeartbeatMessage>(wire, {.type = HeartbeatMessageType::heartbeat_request,
                              .payload_length = 2,
                              .payload = hex<"a1a2">(),
                              .padding = hex<"000102030405060708090a0b0c0d0e0f">()});
  ok<HeartbeatMessage>(hex<"02 0000 000102030405060708090a0b0c0d0e0f10">(),
                       {.type = HeartbeatMessageType::heartbeat_response,
                        .padding = hex<"000102030405060708090a0b0c0d0e0f10">()});
}

TEST_CASE("HeartbeatMessage: a payload longer than the message is refused, as CVE-2014-0160 was not") {
  bad<HeartbeatMessage>(hex<"01 4000 a1">(), {errc::truncated, 3, "payload", 0x4000, 1});
  bad<HeartbeatMessage>(hex<"01 ffff">(), {errc::truncated, 3, "payload", 0xffff, 0});
}

TEST_CASE("HeartbeatMessage: a payload that leaves less than sixteen bytes of padding is refused") {
  bad<HeartbeatMessage>(hex<"01 0003 a1a2 000102030405060708090a0b0c0d0e0f">(),
                        {errc::length_below_minimum, 6, "padding", 15, 16});
  bad<HeartbeatMessage>(hex<"01 0012 a1a2 000102030405060708090a0b0c0d0e0f">(),
                        {errc::length_below_minimum, 21, "padding", 0, 16});
  unwritable(HeartbeatMessage{.padding = hex<"0001">()}, 40,
             {errc::length_below_minimum, 3, "padding", 2, 16});
}

}  // namespace
}  // namespace tlswire::test
