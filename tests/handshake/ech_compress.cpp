#include <tlswire/handshake/ech_compress.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include <tlswire/handshake/ech_expand.hpp>
#include <tlswire/record/peek_client_hello.hpp>

#include "handshake/in_message.hpp"
#include "support/allocations.hpp"
#include "support/expect.hpp"
#include "vectors/hex_file.hpp"

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

/// What stands for the extensions of the inner hello, or what is wrong; expanding it gives the inner hello.
std::string compress(bytes inner_extensions, bytes outer_extensions, std::size_t room = 2000) {
  const octets inner_wire = client_hello_with(inner_extensions);
  const octets outer_wire = client_hello_with(outer_extensions);
  const auto inner = parse<ClientHello, framing>(inner_wire);
  const auto outer = parse<ClientHello, framing>(outer_wire);
  REQUIRE(inner);
  REQUIRE(outer);
  detail::heap_bytes out(room);
  const std::size_t before = allocations();
  const auto written = ech_compress(*inner, *outer, out);
  CHECK(allocations() == before);
  if (!written) return error_text(written.error());
  const auto encoded = parse<EncodedClientHelloInner, framing>(*written);
  REQUIRE(encoded);
  CHECK(encoded->zeros.size() == 0);
  detail::heap_bytes again(2000);
  const auto expanded = ech_expand(*outer, *encoded, again);
  CHECK((expanded && *expanded == bytes(inner_wire)));
  return to_hex(encoded->client_hello.extensions.wire());
}
template <detail::hex_text Text>
std::string text() {
  return to_hex(bytes(hex<Text>()));
}

#define A "fa01 0004 0a0a0a0a"
#define B "fa02 0002 0b0b"
#define C "fa03 0003 0c0c0c"
#define D "fa04 0001 0d"
#define INNER "fe0d 0001 01"

TEST_CASE("ech_compress: a row of extensions that the outer hello repeats is referred to") {
  CHECK(compress(hex<INNER A B C>(), hex<A D B C>()) == text<INNER "fd00 0007 06 fa01 fa02 fa03">());
  CHECK(compress(hex<A B INNER C>(), hex<A B C>()) == text<"fd00 0005 04 fa01 fa02" INNER C>());
}

TEST_CASE("ech_compress: of several rows the one that saves most") {
  CHECK(compress(hex<A INNER B C>(), hex<A B C>()) == text<A INNER "fd00 0005 04 fa02 fa03">());
  CHECK(compress(hex<B A C>(), hex<A B C>()) == text<B "fd00 0005 04 fa01 fa03">());
}

TEST_CASE("ech_compress: other bytes, and what is not worth it, are written out") {
  CHECK(compress(hex<A B>(), hex<"fa01 0004 0a0a0a0b fa02 0002 0b0c">()) == text<A B>());
  CHECK(compress(hex<D>(), hex<D>()) == text<D>());
  CHECK(compress(hex<"fa05 0003 0e0e0e">(), hex<"fa05 0003 0e0e0e">()) == text<"fa05 0003 0e0e0e">());
  CHECK(compress(hex<A>(), hex<A>()) == text<"fd00 0003 02 fa01">());
  CHECK(compress(hex<"">(), hex<A>()) == "");
  CHECK(compress(hex<A>(), hex<"">()) == text<A>());
}

TEST_CASE("ech_compress: encrypted_client_hello is never referred to") {
  CHECK(compress(hex<A INNER B C>(), hex<A INNER B C>()) == text<A INNER "fd00 0005 04 fa02 fa03">());
}

TEST_CASE("ech_compress: at most 127 references") {
  octets block;
  for (std::uint8_t i = 0; i < 200; ++i) {
    for (const std::uint8_t byte : {std::uint8_t{0xfb}, i, std::uint8_t{0}, std::uint8_t{1}, i})
      block.push_back(byte);
  }
  const std::string written = compress(block, block);
  CHECK(
      written.starts_with("fd0000fffe"
                          "fb00fb01"));
  CHECK(written.size() == 2 * (5 + 254 + 73 * 5));
}

TEST_CASE("ech_compress: a buffer that is too small is refused, and the exact one is enough") {
  constexpr std::size_t size = in_client_hello + 5 + 9;
  CHECK(compress(hex<INNER A B>(), hex<A B>(), size) == text<INNER "fd00 0005 04 fa01 fa02">());
  for (std::size_t room = 0; room < size; ++room) {
    CHECK(compress(hex<INNER A B>(), hex<A B>(), room).starts_with("buffer_too_small at "));
  }
}

TEST_CASE("ech_compress: two hellos of Chromium share what they share, and come back whole") {
  const auto files = vectors::all("chromium/client_hello");
  octets scratch(4096);
  for (const auto& one : files) {
    const octets inner_records = vectors::read_hex(one.string());
    const octets outer_records = vectors::read_hex(files.front().string());
    const auto inner = peek_client_hello(inner_records, scratch);
    const auto outer = peek_client_hello(outer_records, scratch);
    REQUIRE(inner);
    REQUIRE(outer);
    ClientHello shares_session = inner->hello;
    shares_session.legacy_session_id = outer->hello.legacy_session_id;
    octets room(4096);
    octets again(4096);
    const auto written = ech_compress(shares_session, outer->hello, room);
    REQUIRE(written);
    if (one == files.front()) CHECK(written->size() < inner->message.size() / 2);
    const auto encoded = parse<EncodedClientHelloInner>(*written);
    REQUIRE(encoded);
    const auto expanded = ech_expand(outer->hello, *encoded, again);
    REQUIRE(expanded);
    octets expected(4096);
    const auto same = serialize(shares_session, expected);
    REQUIRE(same);
    CHECK(*expanded == *same);
  }
}

// RFC 9849 section 6.1.3.
static_assert(ech_padding(200, 10, 10) == 24 && ech_padding(200, 20, 10) == 24);
static_assert(ech_padding(200, 10, 26) == 24 && ech_padding(200, 10, 34) == 24);
static_assert(ech_padding(200, 10, 35) == 56 && ech_padding(224, 7, 0) == 0 && ech_padding(225, 7, 0) == 31);
static_assert(ech_padding(183, 0, 32) == 41 && ech_padding(184, 0, 32) == 72);

}  // namespace
}  // namespace tlswire::test
