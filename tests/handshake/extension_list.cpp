#include <tlswire/handshake/extension_list.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <tlswire/handshake/context.hpp>

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

struct Token {
  opaque<1, 255> token{};
};
/// A user's extension of a ClientHello, and of a message of the user's own.
struct diary {};
struct token {
  static constexpr ExtensionType type{0xfe10};
  using bodies = tlswire::bodies<in<message::client_hello, Token>, in<diary, Token>>;
};
static_assert(allowed_in<token, diary> && !allowed_in<token, message::server_hello>);

constexpr auto& some = hex<"0019 fafa 0000 002b 0003 02 0304 fe10 0002 01 ab 0017 0000 fafb 0000">();

/// A list of these extensions, in storage of exactly its size.
struct block {
  explicit block(bytes extensions) : wire(2 + extensions.size()) {
    wire[0] = static_cast<std::uint8_t>(extensions.size() >> 8);
    wire[1] = static_cast<std::uint8_t>(extensions.size());
    for (std::size_t i = 0; i < extensions.size(); ++i) wire[2 + i] = extensions[i];
  }
  detail::heap_bytes wire;
};

/// Extensions of these types, without data.
wire_bytes empty_extensions(const std::vector<std::size_t>& types) {
  wire_bytes out;
  for (const std::size_t type : types) {
    out.insert(out.end(), {static_cast<std::uint8_t>(type >> 8), static_cast<std::uint8_t>(type), 0, 0});
  }
  return out;
}
std::vector<std::size_t> unknown_types(std::size_t count) {
  std::vector<std::size_t> types;
  for (std::size_t i = 0; i < count; ++i) types.push_back(0x4000 + 7 * i % 0x9000);
  return types;
}

template <class List, parse_mode Mode = strict, class Context = no_context>
std::string error_of(bytes extensions, const Context& context = {}) {
  const block input(extensions);
  const auto parsed = parse<List, Mode>(input.wire, context);
  return parsed ? "" : error_text(parsed.error());
}

TEST_CASE("extension_list: the laws hold, with known extensions, unknown ones and none") {
  verify<list>(some);
  verify<list>(hex<"0000">());
}

TEST_CASE("extension_list: extensions come in wire order, unknown ones included") {
  const auto parsed = parse<list>(some);
  REQUIRE(parsed);
  std::string order;
  for (const extension& e : *parsed) {
    order += std::to_string(static_cast<unsigned>(e.extension_type)) + "=" +
             to_hex(e.extension_data) + " ";
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
  CHECK(parsed->raw(ExtensionType{0xfe10})->data() == input.wire.data() + 2 + 15);
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
  CHECK(error_of<list>(hex<"002d 0002 01 01 002d 0001 ff">()) == error_text({errc::duplicate_extension, 8, "[1]"}));
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
  CHECK(error_of<list>(empty_extensions(types)) == error_text({errc::duplicate_extension, 2 + 4 * 101, "[101]"}));
}

TEST_CASE("extension_list: framing keeps duplicates, and the first one is found") {
  const block input(hex<"002d 0002 01 01 fafa 0000 002d 0002 01 00 fafa 0001 ff">());
  const auto parsed = parse<list, framing>(input.wire);
  REQUIRE(parsed);
  CHECK(parsed->size() == 4);
  CHECK(parsed->find<psk_key_exchange_modes>()->ke_modes[0] == PskKeyExchangeMode::psk_dhe_ke);
  CHECK(parsed->raw(ExtensionType{0xfafa})->empty());
}

TEST_CASE("extension_list: find tells absent, well-formed and malformed apart") {
  const block input(hex<"fafa 0000 002b 0003 02 0304 0033 0006 0004 001d 0000 0000 0000">());
  CHECK_FALSE(parse<list>(input.wire));
  const auto parsed = parse<list, framing>(input.wire);
  REQUIRE(parsed);

  const auto versions = parsed->find<supported_versions>();
  CHECK(versions.has_value());
  CHECK(versions->versions[0] == ProtocolVersion::TLSv1_3);

  CHECK(parsed->find<cookie>().absent());
  CHECK_FALSE(parsed->find<cookie>());

  // Offsets count from wire().
  const auto shares = parsed->find<key_share>();
  CHECK(shares.malformed());
  CHECK(error_text(shares.error()) ==
        error_text({errc::length_below_minimum, 19, "[2].key_share.client_shares[0].key_exchange", 0, 1}));
  const auto names = parsed->find<server_name>();
  CHECK(names.malformed());
  CHECK(error_text(names.error()) == error_text({errc::truncated, 25, "[3].server_name.server_name_list", 2, 0}));
}

TEST_CASE("extension_list: a strict list remembers that it was checked, a framed one does not") {
  const auto in_strict = parse<list>(some);
  const auto in_framing = parse<list, framing>(some);
  CHECK(in_strict->checked<supported_versions>());
  CHECK(in_strict->checked<cookie>());
  CHECK_FALSE(in_framing->checked<supported_versions>());
  CHECK_FALSE(list{}.checked<supported_versions>());
  CHECK_FALSE(in_strict->checked<token>());

  const auto with_token = parse<list>(some, context<token>{});
  CHECK(with_token->checked<token>());
  CHECK(with_token->checked<supported_versions>());
  CHECK_FALSE(parse<list, framing>(some, context<token>{})->checked<token>());
}

TEST_CASE("extension_list: checked or not, the same is found") {
  const auto in_strict = parse<list>(some);
  const auto in_framing = parse<list, framing>(some);
  CHECK(equal(*in_strict->find<supported_versions>(), *in_framing->find<supported_versions>()));
  CHECK(equal(*in_strict->find<extended_main_secret>(), *in_framing->find<extended_main_secret>()));
  CHECK(*in_strict == *in_framing);
}

TEST_CASE("extension_list: a registered extension is checked in strict mode, and left alone in framing") {
  constexpr auto& overrun = hex<"fafa 0000 fe10 0002 05 ab">();
  CHECK(error_of<list>(overrun) == "");
  CHECK(error_of<list>(overrun, context<token>{}) ==
        error_text({errc::length_overrun, 10, "[1].token.token", 5, 1}));
  CHECK(error_of<list, framing>(overrun, context<token>{}) == "");
  CHECK(error_of<list>(hex<"fe10 0003 01 ab cd">(), context<token>{}) ==
        error_text({errc::trailing_data, 8, "[0].token", 0, 1}));
  CHECK(error_of<list>(hex<"fe10 0002 01 ab fe10 0002 01 ab">(), context<token>{}) ==
        error_text({errc::duplicate_extension, 8, "[1]"}));
  CHECK(parse<list>(some, context<token>{})->find<token>()->token == bytes(hex<"ab">()));
}

TEST_CASE("extension_list: one that is registered only after parsing is checked when it is looked up") {
  // The body announces five bytes and has one, the last of its storage.
  const block overrun(hex<"fafa 0000 fe10 0002 05 ab">());
  const auto parsed = parse<list>(overrun.wire);
  REQUIRE(parsed);
  const auto found = parsed->find<token>();
  CHECK(found.malformed());
  CHECK(error_text(found.error()) == error_text({errc::length_overrun, 8, "[1].token.token", 5, 1}));

  const auto collected = parsed->collect<token>();
  CHECK(collected.get<token>().malformed());
  CHECK(error_text(collected.get<token>().error()) == error_text(found.error()));

  const block good(hex<"fe10 0002 01 ab">());
  CHECK(parse<list>(good.wire)->find<token>()->token == bytes(hex<"ab">()));
}

TEST_CASE("extension_list: an extension registered under another context is checked again") {
  struct other {
    static constexpr ExtensionType type{0xfe10};
    using bodies = tlswire::bodies<in<message::client_hello, Cookie>>;
  };
  const block input(hex<"fe10 0003 02 ab cd">());
  const auto parsed = parse<list>(input.wire, context<token>{});
  REQUIRE(parsed);
  CHECK(parsed->checked<token>());
  CHECK_FALSE(parsed->checked<other>());
  const auto found = parsed->find<other>();
  CHECK(found.malformed());
  CHECK(error_text(found.error()) == error_text({errc::length_overrun, 4, "[0].other.cookie", 0x02ab, 1}));
}

struct Seal {
  sized<rest<>, &negotiated::hash_length> seal{};
};
struct seal {
  static constexpr ExtensionType type{0xfe11};
  using bodies = tlswire::bodies<in<message::client_hello, Seal>>;
};

TEST_CASE("extension_list: a body that depends on the context is read under the one that find is given") {
  const block input(hex<"fe11 0004 01020304">());
  const context<seal> four{{.hash_length = 4}};
  const context<seal> two{{.hash_length = 2}};
  const context<seal> eight{{.hash_length = 8}};
  CHECK(error_of<list>(hex<"fe11 0004 01020304">(), eight) ==
        error_text({errc::truncated, 6, "[0].seal.seal", 8, 4}));
  const auto parsed = parse<list>(input.wire, four);
  REQUIRE(parsed);
  CHECK(parsed->find<seal>(four)->seal == bytes(hex<"01020304">()));

  const auto longer = parsed->find<seal>(two);
  REQUIRE(longer.malformed());
  CHECK(error_text(longer.error()) == error_text({errc::trailing_data, 6, "[0].seal", 0, 2}));
  const auto shorter = parsed->find<seal>(eight);
  REQUIRE(shorter.malformed());
  CHECK(error_text(shorter.error()) == error_text({errc::truncated, 4, "[0].seal.seal", 8, 4}));
}

TEST_CASE("extension_list: collect answers for several extensions at once, absent ones included") {
  const block input(hex<"0000 0000 002b 0003 02 0304 0017 0000 002d 0002 01 01">());
  const auto parsed = parse<list, framing>(input.wire);
  REQUIRE(parsed);
  const auto got = parsed->collect<psk_key_exchange_modes, cookie, server_name, supported_versions, token>();
  CHECK(got.get<psk_key_exchange_modes>()->ke_modes[0] == PskKeyExchangeMode::psk_dhe_ke);
  CHECK(got.get<cookie>().absent());
  CHECK(got.get<supported_versions>()->versions[0] == ProtocolVersion::TLSv1_3);
  CHECK(got.get<token>().absent());
  CHECK(error_text(got.get<server_name>().error()) ==
        error_text({errc::truncated, 4, "[0].server_name.server_name_list", 2, 0}));

  // Of several, the first.
  const block twice(hex<"002d 0002 01 01 002d 0002 01 00">());
  const auto first = parse<list, framing>(twice.wire)->collect<psk_key_exchange_modes>();
  CHECK(first.get<psk_key_exchange_modes>()->ke_modes[0] == PskKeyExchangeMode::psk_dhe_ke);
  const auto none = list{}.collect<cookie, server_name>();
  CHECK(none.get<cookie>().absent());
  CHECK(none.get<server_name>().absent());
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
  CHECK(parse<diary_list>(input.wire)->find<token>()->token == bytes(hex<"ab">()));
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
  constexpr std::uint16_t count = 130;
  const auto context = numbered_context(std::make_integer_sequence<std::uint16_t, count>{});
  std::vector<std::size_t> types;
  for (std::size_t i = 0; i < count; ++i) types.push_back(0xee00 + i);
  CHECK(error_of<extension_list<diary>>(empty_extensions(types), context) == "");
  for (std::size_t i = 0; i < count; ++i) {
    types.push_back(0xee00 + i);
    CHECK(error_of<extension_list<diary>>(empty_extensions(types), context) ==
          error_text({errc::duplicate_extension, 2 + 4 * count, "[130]"}));
    types.pop_back();
  }
  CHECK(error_of<extension_list<diary>>(hex<"ee81 0001 00">(), context) ==
        error_text({errc::trailing_data, 6, "[0].numbered<129>", 0, 1}));
}

TEST_CASE("extension_list: a hello of 16,000 unknown extensions is taken, and one more of them refused") {
  std::vector<std::size_t> types;
  for (std::size_t i = 0; i < 16'000; ++i) types.push_back(0x4000 + i);
  // Many times, because comparing pairwise would take a third of a second each, and minutes under sanitizers.
  for (int i = 0; i < 100; ++i) REQUIRE(client_hello_error(empty_extensions(types)) == "");
  types.push_back(0x4000 + 7'777);
  CHECK(client_hello_error(empty_extensions(types)) ==
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
