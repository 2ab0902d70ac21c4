#include <tlswire/handshake/message/end_of_early_data.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"
#include "support/read_handshake.hpp"

namespace tlswire::test {
namespace {

static_assert(lawful<EndOfEarlyData>(hex<"">()));
static_assert(EndOfEarlyData::msg_type == HandshakeType{5});
static_assert(max_size<EndOfEarlyData> == 0);

// RFC 8448 section 4.
constexpr auto& wire = hex<"05 000000">();

TEST_CASE("EndOfEarlyData: a header and nothing behind it") {
  ok<EndOfEarlyData>(hex<"">(), {});
  ok<handshake_message<EndOfEarlyData>>(wire, {});
  const auto message = read_handshake(wire, context<>{});
  REQUIRE(message);
  CHECK(message->get<EndOfEarlyData>().has_value());
  bad<EndOfEarlyData>(hex<"00">(), {errc::trailing_data, 0, "", 0, 1});
  bad<Handshake>(hex<"05 000001 00">(), {errc::trailing_data, 4, "body", 0, 1}, context<>{});
}

}  // namespace
}  // namespace tlswire::test
