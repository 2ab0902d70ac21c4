#include <tlswire/handshake/extension/psk_key_exchange_modes.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using modes = PskKeyExchangeModes;
static_assert(std::is_same_v<body<psk_key_exchange_modes, message::client_hello>, modes>);
static_assert(!allowed_in<psk_key_exchange_modes, message::server_hello>);
static_assert(versions_in<psk_key_exchange_modes, message::client_hello> == versions::tls13);
static_assert(psk_key_exchange_modes::type == ExtensionType{45});

// RFC 8448 section 3.
static_assert((*parse<modes>(hex<"01 01">())).ke_modes[0] == PskKeyExchangeMode::psk_dhe_ke);
static_assert(lawful<modes>(hex<"01 01">()));

TEST_CASE("psk_key_exchange_modes: modes, unknown ones and GREASE among them") {
  constexpr PskKeyExchangeMode some[] = {PskKeyExchangeMode{0x0b}, PskKeyExchangeMode::psk_dhe_ke,
                                         PskKeyExchangeMode::psk_ke};
  ok<modes>(hex<"03 0b 01 00">(), {.ke_modes = some});
}

TEST_CASE("psk_key_exchange_modes: 1 to 255 modes") {
  bad<modes>(hex<"">(), {errc::truncated, 0, "ke_modes", 1, 0});
  bad<modes>(hex<"00">(), {errc::length_below_minimum, 0, "ke_modes", 0, 1});
  bad<modes>(hex<"02 01">(), {errc::length_overrun, 0, "ke_modes", 2, 1});
  bad<modes>(hex<"01 01 00">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<PskKeyExchangeMode> too_many(256);
  unwritable(modes{}, 9, {errc::length_below_minimum, 0, "ke_modes", 0, 1});
  unwritable(modes{.ke_modes = too_many}, 300, {errc::length_above_maximum, 0, "ke_modes", 256, 255});
}

TEST_CASE("psk_key_exchange_modes: no mode at all in a ClientHello is refused with its place") {
  CHECK(client_hello_error(hex<"002d 0001 00">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4,
                    "extensions[0].psk_key_exchange_modes.ke_modes", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
