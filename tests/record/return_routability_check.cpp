#include <tlswire/record/return_routability_check.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"00 0102030405060708">();
static_assert(lawful<return_routability_check>(wire));

TEST_CASE("return_routability_check: each of the three messages carries a cookie of eight bytes") {
  for (const rrc_msg_type type :
       {rrc_msg_type::path_challenge, rrc_msg_type::path_response, rrc_msg_type::path_drop}) {
    std::uint8_t message[9];
    copy_bytes(message, wire.data(), wire.size());
    message[0] = static_cast<std::uint8_t>(type);
    ok<return_routability_check>(message, {.msg_type = type, .cookie = uint64{0x0102030405060708}});
    bad<return_routability_check>(bytes(message).sub(0, 8), {errc::truncated, 1, "cookie", 8, 7});
  }
  bad<return_routability_check>(hex<"00 0102030405060708 09">(), {errc::trailing_data, 9, "", 0, 1});
}

TEST_CASE("return_routability_check: a message of another type can be read, to be ignored") {
  ok<return_routability_check>(hex<"03 a1a2">(),
                               {.msg_type = rrc_msg_type{3}, .cookie = rest<>(hex<"a1a2">())});
}

}  // namespace
}  // namespace tlswire::test
