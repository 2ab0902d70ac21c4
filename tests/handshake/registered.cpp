#include <tlswire/handshake/registered.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "handshake/extension_blocks.hpp"
#include "support/hex.hpp"

namespace tlswire::test {
namespace {

// A list knows those of tlswire's extensions that have a body in its message, and then those of the context.
template <class Message, class Context = no_context>
using registered = tlswire::detail::registered_extensions<Message, Context>;
static_assert(std::is_same_v<registered<message::hello_retry_request>,
                             type_list<cookie, encrypted_client_hello, key_share, password_salt,
                                       supported_versions, tls_flags>>);
static_assert(std::is_same_v<registered<diary>, type_list<>>);
static_assert(std::is_same_v<registered<diary, context<token>>, type_list<token>>);
static_assert(std::is_same_v<registered<message::hello_retry_request, context<token>>,
                             registered<message::hello_retry_request>>);

// Who chooses what is decoded names tlswire's own and others alike; one without a body in the message is
// none.
static_assert(std::is_same_v<registered<diary, decode_only<key_share, token>>, type_list<token>>);
static_assert(
    std::is_same_v<registered<message::hello_retry_request, decode_only<cookie, token>>, type_list<cookie>>);
static_assert(std::is_same_v<registered<message::client_hello, decode_only<>>, type_list<>>);

TEST_CASE("extension_list: only the chosen bodies are decoded; find checks the others when it is asked") {
  using list_type = extension_list<message::client_hello>;
  // An empty cookie is malformed, and so is a key share of one byte.
  const auto& extensions = hex<"002c 0002 0000 0033 0001 ff fe10 0000">();
  const block refused(extensions);
  const auto loose = parse<list_type>(refused.wire, decode_only<supported_versions>{});
  REQUIRE(loose);
  CHECK(!loose->checked<cookie>());
  CHECK(!loose->checked<key_share>());
  CHECK(loose->checked<supported_versions>());
  CHECK(loose->find<cookie>().malformed());
  CHECK(error_of<list_type>(extensions, decode_only<cookie>{}) ==
        error_text({errc::length_below_minimum, 6, "[0].cookie.cookie", 0, 1}));
  CHECK(error_of<list_type>(hex<"0033 0000 0033 0000">(), decode_only<>{}) ==
        error_text({errc::duplicate_extension, 6, "[1]"}));
}

TEST_CASE("extension_list: a message of the user's own has the extensions that say so") {
  using diary_list = extension_list<diary>;
  CHECK(error_of<diary_list>(hex<"fe10 0002 05 ab">(), context<token>{}) ==
        error_text({errc::length_overrun, 6, "[0].token.token", 5, 1}));
  // key_share has no body in a diary, and is one that nobody knows.
  CHECK(error_of<diary_list>(hex<"0033 0001 ff fe10 0002 01 ab">(), context<token>{}) == "");
  CHECK(error_of<diary_list>(hex<"0033 0000 0033 0000">(), context<token>{}) ==
        error_text({errc::duplicate_extension, 6, "[1]"}));
  const block input(hex<"fe10 0002 01 ab">());
  CHECK(parse<diary_list>(input.wire).value().find<token>().value().token == bytes(hex<"ab">()));
}

TEST_CASE("extension_list: each of the 65,536 types may stand once, where none is known") {
  for (std::size_t first = 0; first < 0x10000; first += 0x2000) {
    std::vector<std::size_t> types;
    for (std::size_t type = first; type < first + 0x2000; ++type) types.push_back(type);
    CHECK(error_of<extension_list<diary>>(empty_extensions(types)) == "");
    types.push_back(first + 0x1fff);
    CHECK(error_of<extension_list<diary>>(empty_extensions(types)) ==
          error_text({errc::duplicate_extension, 2 + 4 * 0x2000, "[8192]"}));
  }
}

template <std::uint16_t N>
struct numbered {
  static constexpr ExtensionType type{static_cast<std::uint16_t>(0xee00 + N)};
  using bodies = tlswire::bodies<in<diary, Empty>>;
};
template <std::uint16_t... N>
constexpr auto numbered_context(std::integer_sequence<std::uint16_t, N...>) {
  return context<numbered<N>...>{};
}

TEST_CASE("extension_list: more registered extensions than there are bits in a word are all told apart") {
  constexpr std::uint16_t count = 70;
  const auto context = numbered_context(std::make_integer_sequence<std::uint16_t, count>{});
  std::vector<std::size_t> types;
  for (std::size_t i = 0; i < count; ++i) types.push_back(0xee00 + i);
  CHECK(error_of<extension_list<diary>>(empty_extensions(types), context) == "");
  for (std::size_t i = 0; i < count; ++i) {
    types.push_back(0xee00 + i);
    CHECK(error_of<extension_list<diary>>(empty_extensions(types), context) ==
          error_text({errc::duplicate_extension, 2 + 4 * count, "[70]"}));
    types.pop_back();
  }
  CHECK(error_of<extension_list<diary>>(hex<"ee45 0001 00">(), context) ==
        error_text({errc::trailing_data, 6, "[0].numbered<69>", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
