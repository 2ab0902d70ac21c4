#include <tlswire/handshake/message/key_update.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert((*parse<KeyUpdate>(hex<"01">())).request_update == KeyUpdateRequest::update_requested);
static_assert(lawful<KeyUpdate>(hex<"00">()));
static_assert(KeyUpdate::msg_type == HandshakeType{24});
static_assert(min_size<KeyUpdate> == 1 && max_size<KeyUpdate> == 1);

TEST_CASE("KeyUpdate: one byte, which may have no name") {
  ok<KeyUpdate>(hex<"00">(), {});
  ok<KeyUpdate>(hex<"01">(), {.request_update = KeyUpdateRequest::update_requested});
  ok<KeyUpdate>(hex<"02">(), {.request_update = KeyUpdateRequest{2}});
  bad<KeyUpdate>(hex<"">(), {errc::truncated, 0, "request_update", 1, 0});
  bad<KeyUpdate>(hex<"00 00">(), {errc::trailing_data, 1, "", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
