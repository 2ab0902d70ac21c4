#include <tlswire/handshake/extension_list.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/context.hpp>

#include "handshake/extension_blocks.hpp"
#include "support/hex.hpp"

namespace tlswire::test {
namespace {

using list = extension_list<message::client_hello>;
static_assert(allowed_in<token, diary> && !allowed_in<token, message::server_hello>);

constexpr auto& some = hex<"0019 fafa 0000 002b 0003 02 0304 fe10 0002 01 ab 0017 0000 fafb 0000">();

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
  CHECK(error_text(names.error()) ==
        error_text({errc::truncated, 25, "[3].server_name.server_name_list", 2, 0}));
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
  CHECK_FALSE(parse<list, framing>(some, context<token>{}).value().checked<token>());
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
  CHECK(parse<list>(some, context<token>{}).value().find<token>().value().token == bytes(hex<"ab">()));
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
  CHECK(parse<list>(good.wire).value().find<token>().value().token == bytes(hex<"ab">()));
}

TEST_CASE("extension_list: an extension registered under another context is checked again") {
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
  CHECK(parsed->find<seal>(four).value().seal == bytes(hex<"01020304">()));

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
  const auto first = parse<list, framing>(twice.wire).value().collect<psk_key_exchange_modes>();
  CHECK(first.get<psk_key_exchange_modes>()->ke_modes[0] == PskKeyExchangeMode::psk_dhe_ke);
  const auto none = list{}.collect<cookie, server_name>();
  CHECK(none.get<cookie>().absent());
  CHECK(none.get<server_name>().absent());
}

}  // namespace
}  // namespace tlswire::test
