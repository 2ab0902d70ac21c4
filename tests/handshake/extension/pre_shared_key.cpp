#include <tlswire/handshake/extension/pre_shared_key.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(std::is_same_v<body<pre_shared_key, message::client_hello>, OfferedPsks>);
static_assert(std::is_same_v<body<pre_shared_key, message::server_hello>, PreSharedKeyServerHello>);
static_assert(!allowed_in<pre_shared_key, message::hello_retry_request>);
static_assert(versions_in<pre_shared_key, message::client_hello> == versions::tls13);
static_assert(versions_in<pre_shared_key, message::server_hello> == versions::tls13);
static_assert(pre_shared_key::type == ExtensionType{41});

constexpr auto& binder = hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">();
constexpr auto& wire =
    hex<"000a 0004 74696b74 fad6aac5"
        "0021 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">();
static_assert((*parse<OfferedPsks>(wire)).identities.size() == 1);
static_assert((*parse<OfferedPsks>(wire)).identities[0].identity == bytes(hex<"74696b74">()));
static_assert((*parse<OfferedPsks>(wire)).identities[0].obfuscated_ticket_age == 0xfad6aac5);
static_assert((*parse<OfferedPsks>(wire)).binders[0] == bytes(binder));
static_assert((*parse<PreSharedKeyServerHello>(hex<"0102">())).selected_identity == 0x0102);
static_assert(lawful<OfferedPsks>(wire) && lawful<PreSharedKeyServerHello>(hex<"0102">()));

std::vector<std::uint8_t> offer(const std::string& identities, const std::string& binders) {
  return from_hex(identities + binders);
}

TEST_CASE("pre_shared_key: identities with their ages, and binders in the same order") {
  const PskIdentity identities[] = {{.identity = hex<"74696b74">(), .obfuscated_ticket_age = 0xfad6aac5}};
  const PskBinderEntry binders[] = {binder};
  ok<OfferedPsks>(wire, {.identities = identities, .binders = binders});
}

TEST_CASE("pre_shared_key: how many binders there are is not a matter of syntax") {
  const PskIdentity identities[] = {{.identity = hex<"61">()},
                                    {.identity = hex<"6262">(), .obfuscated_ticket_age = 1}};
  const PskBinderEntry binders[] = {binder};
  ok<OfferedPsks>(hex<"000f 0001 61 00000000 0002 6262 00000001"
                      "0021 20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">(),
                  {.identities = identities, .binders = binders});
}

TEST_CASE("pre_shared_key: a server answers with an index") {
  ok<PreSharedKeyServerHello>(hex<"0001">(), {.selected_identity = 1});
  bad<PreSharedKeyServerHello>(hex<"00">(), {errc::truncated, 0, "selected_identity", 2, 1});
  bad<PreSharedKeyServerHello>(hex<"0000 00">(), {errc::trailing_data, 2, "", 0, 1});
}

TEST_CASE("pre_shared_key: identities take 7 bytes at least, binders 33") {
  const std::string good_binders = "0021 20" + to_hex(binder);
  const auto bad_offer = [](const std::vector<std::uint8_t>& offered, const expected_error& expected) {
    CHECK(not_bad<OfferedPsks>(offered, expected) == "");
  };
  bad_offer(offer("0006 0000 00000000", good_binders), {errc::length_below_minimum, 0, "identities", 6, 7});
  bad_offer(offer("0000", good_binders), {errc::length_below_minimum, 0, "identities", 0, 7});
  bad_offer(offer("0007 0000 00000000 00", good_binders),
            {errc::length_below_minimum, 2, "identities[0].identity", 0, 1});
  bad_offer(offer("0007 0002 aabb 000000", good_binders),
            {errc::truncated, 6, "identities[0].obfuscated_ticket_age", 4, 3});
  bad_offer(offer("0008 0001 aa 00000000 00", good_binders),
            {errc::truncated, 9, "identities[1].identity", 2, 1});
  bad_offer(offer("0007 0006 aa 00000000", ""), {errc::length_overrun, 2, "identities[0].identity", 6, 5});
  bad_offer(offer("0007 0001 aa 00000000", ""), {errc::truncated, 9, "binders", 2, 0});
  bad_offer(offer("0007 0001 aa 00000000", "0020 1f" + to_hex(bytes(binder).sub(1))),
            {errc::length_below_minimum, 9, "binders", 32, 33});
  bad_offer(offer("0007 0001 aa 00000000", "0021 1f" + to_hex(binder)),
            {errc::length_below_minimum, 11, "binders[0]", 31, 32});
  bad_offer(offer("0007 0001 aa 00000000", "0022 20" + to_hex(binder) + "00"),
            {errc::length_below_minimum, 44, "binders[1]", 0, 32});
  bad_offer(offer("0007 0001 aa 00000000", "0021 21" + to_hex(binder)),
            {errc::length_overrun, 11, "binders[0]", 33, 32});
  bad_offer(offer("0007 0001 aa 00000000", good_binders + "00"), {errc::trailing_data, 44, "", 0, 1});
}

TEST_CASE("pre_shared_key: what is out of bounds is not written") {
  const PskIdentity nameless[] = {{}};
  const PskIdentity one[] = {{.identity = hex<"61">()}};
  const std::vector<std::uint8_t> long_binder(256);
  const PskBinderEntry long_binders[] = {long_binder};
  unwritable(OfferedPsks{.identities = nameless}, 99,
             {errc::length_below_minimum, 2, "identities[0].identity", 0, 1});
  unwritable(OfferedPsks{}, 99, {errc::length_below_minimum, 0, "identities", 0, 7});
  unwritable(OfferedPsks{.identities = one}, 99, {errc::length_below_minimum, 9, "binders", 0, 33});
  unwritable(OfferedPsks{.identities = one, .binders = long_binders}, 999,
             {errc::length_above_maximum, 11, "binders[0]", 256, 255});
}

TEST_CASE("pre_shared_key: errors name their place in the hellos") {
  CHECK(client_hello_error(hex<"0029 0006 0004 0000 0000">()) ==
        error_text({errc::length_below_minimum, in_client_hello + 4,
                    "extensions[0].pre_shared_key.identities", 4, 7}));
  CHECK(server_hello_error(hex<"002b 0002 0304 0029 0001 00">()) ==
        error_text(
            {errc::truncated, in_server_hello + 10, "extensions[1].pre_shared_key.selected_identity", 2, 1}));
}

}  // namespace
}  // namespace tlswire::test
