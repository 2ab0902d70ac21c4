#include <tlswire/handshake/extension_list.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "handshake/extension_blocks.hpp"
#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = extension_list<message::client_hello>;
using wire_bytes = std::vector<std::uint8_t>;

// Only the bounds of a length of two bytes are kept by parse; `Lo` is a rule of TLS 1.3.
static_assert(min_size<list> == 2 && max_size<list> == 65537);
static_assert(min_size<extension_list<message::client_hello, 7>> == 2);
static_assert(extension_list<message::client_hello, 7>::lowest == 7);
static_assert(std::forward_iterator<list::iterator>);

constexpr auto& some = hex<"0019 fafa 0000 002b 0003 02 0304 fe10 0002 01 ab 0017 0000 fafb 0000">();

TEST_CASE("extension_list: extensions come in wire order, unknown ones included") {
  const auto parsed = parse<list>(some);
  REQUIRE(parsed);
  std::string order;
  for (const extension& e : *parsed) {
    order += std::to_string(static_cast<unsigned>(e.extension_type)) + "=" + to_hex(e.extension_data) + " ";
  }
  CHECK(order == "64250= 43=020304 65040=01ab 23= 64251= ");
  CHECK(parsed->size() == 5);
  CHECK_FALSE(parsed->empty());
  CHECK(parsed->wire() == bytes(some).sub(2));
  CHECK(parsed->contains(ExtensionType{0xfafb}));
  CHECK_FALSE(parsed->contains(ExtensionType{0xfafc}));
  CHECK(*parsed->raw(ExtensionType{0xfe10}) == bytes(hex<"01ab">()));
  CHECK(parsed->raw(ExtensionType{0xfafc}).absent());

  auto i = parsed->begin();
  CHECK((i++)->extension_type == ExtensionType{0xfafa});
  CHECK(i->extension_type == ExtensionType::supported_versions);
  CHECK(list{}.begin() == list{}.end());
  CHECK(list{}.empty());
  CHECK(list{}.size() == 0);
}

TEST_CASE("extension_list: views point into the input") {
  const block input(bytes(some).sub(2));
  const auto parsed = parse<list>(input.wire);
  CHECK(parsed->wire().data() == input.wire.data() + 2);
  CHECK(parsed->raw(ExtensionType{0xfe10}).value().data() == input.wire.data() + 2 + 15);
}

TEST_CASE("extension_list: an extension that is cut short is refused in both modes") {
  const auto both = [](bytes wire, const expected_error& expected) {
    CHECK(not_bad<list>(wire, expected) == "");
    CHECK(not_bad<list, framing>(wire, expected) == "");
  };
  both(hex<"">(), {errc::truncated, 0, "", 2, 0});
  both(hex<"00">(), {errc::truncated, 0, "", 2, 1});
  both(hex<"0004 fafa 00">(), {errc::length_overrun, 0, "", 4, 3});
  both(hex<"0001 fa">(), {errc::truncated, 2, "[0].extension_type", 2, 1});
  both(hex<"0002 fafa">(), {errc::truncated, 4, "[0].extension_data", 2, 0});
  both(hex<"0003 fafa 00">(), {errc::truncated, 4, "[0].extension_data", 2, 1});
  both(hex<"0005 fafa 0002 01">(), {errc::length_overrun, 4, "[0].extension_data", 2, 1});
  both(hex<"0005 fafa 0000 fa">(), {errc::truncated, 6, "[1].extension_type", 2, 1});
  both(hex<"0004 fafa 0001 01">(), {errc::length_overrun, 4, "[0].extension_data", 1, 0});
  both(hex<"0004 fafa 0000 01">(), {errc::trailing_data, 6, "", 0, 1});
}

TEST_CASE("extension_list: a second extension of a known type is refused where it begins") {
  CHECK(error_of<list>(hex<"0017 0000 fafa 0000 0017 0000">()) ==
        error_text({errc::duplicate_extension, 10, "[2]"}));
  CHECK(error_of<list>(hex<"002d 0002 01 01 002d 0002 01 01">()) ==
        error_text({errc::duplicate_extension, 8, "[1]"}));
  // The second one is not looked into.
  CHECK(error_of<list>(hex<"002d 0002 01 01 002d 0001 ff">()) ==
        error_text({errc::duplicate_extension, 8, "[1]"}));
}

TEST_CASE("extension_list: a second extension of an unknown type is refused, however many there are") {
  for (const std::size_t count : {1u, 2u, 31u, 32u, 33u, 34u, 40u, 400u}) {
    std::vector<std::size_t> types = unknown_types(count);
    CHECK(error_of<list>(empty_extensions(types)) == "");
    for (const std::size_t repeated : {std::size_t{0}, count / 2, count - 1}) {
      types.push_back(types[repeated]);
      CAPTURE(count);
      CAPTURE(repeated);
      CHECK(error_of<list>(empty_extensions(types)) ==
            error_text({errc::duplicate_extension, 2 + 4 * count, "[" + std::to_string(count) + "]"}));
      types.pop_back();
    }
  }
}

TEST_CASE("extension_list: a known type among very many unknown ones is still told from them") {
  std::vector<std::size_t> types = unknown_types(100);
  types.insert(types.begin() + 50, 23);
  CHECK(error_of<list>(empty_extensions(types)) == "");
  types.push_back(23);
  CHECK(error_of<list>(empty_extensions(types)) ==
        error_text({errc::duplicate_extension, 2 + 4 * 101, "[101]"}));
}

TEST_CASE("extension_list: framing keeps duplicates, and the first one is found") {
  const block input(hex<"002d 0002 01 01 fafa 0000 002d 0002 01 00 fafa 0001 ff">());
  const auto parsed = parse<list, framing>(input.wire);
  REQUIRE(parsed);
  CHECK(parsed->size() == 4);
  CHECK(parsed->find<psk_key_exchange_modes>().value().ke_modes[0] == PskKeyExchangeMode::psk_dhe_ke);
  CHECK(parsed->raw(ExtensionType{0xfafa}).value().empty());
}

TEST_CASE("extension_list: a hello of 16,000 unknown extensions is taken, and one more of them refused") {
  std::vector<std::size_t> types;
  for (std::size_t i = 0; i < 16'000; ++i) types.push_back(0x8000 + i);
  // Many times, because comparing pairwise would take a third of a second each, and minutes under sanitizers.
  const wire_bytes distinct = empty_extensions(types);
  for (int i = 0; i < 100; ++i) REQUIRE(client_hello_error(distinct) == "");
  types.push_back(0x8000 + 7'777);
  const wire_bytes repeated = empty_extensions(types);
  CHECK(client_hello_error(repeated) ==
        error_text({errc::duplicate_extension, in_client_hello + 4 * 16'000, "extensions[16000]"}));
}

TEST_CASE("extension_list: lists are equal that have the same extensions in the same order") {
  const block a(hex<"0017 0000 fafa 0000">());
  const block b(hex<"fafa 0000 0017 0000">());
  const auto ab = parse<list>(a.wire);
  const auto ba = parse<list>(b.wire);
  CHECK(*ab == *ab);
  CHECK_FALSE(*ab == *ba);
  CHECK_FALSE(*ab == list{});
}

}  // namespace
}  // namespace tlswire::test
