#include <tlswire/handshake/dtls_handshake.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"01 000123 0001 000010 000003 a1a2a3">();
constexpr DTLSHandshake parsed = *parse<DTLSHandshake>(wire);
static_assert(parsed.msg_type == HandshakeType::client_hello && parsed.length == 0x123);
static_assert(parsed.message_seq == 1 && parsed.fragment_offset == 16 && parsed.fragment_length == 3);
static_assert(parsed.body == bytes(hex<"a1a2a3">()));
static_assert(lawful<DTLSHandshake>(wire));
static_assert(min_size<DTLSHandshake> == 12);

constexpr DTLSHandshake fragment(uint32 length, uint32 offset, uint32 size) {
  return {.length = uint24(length), .fragment_offset = uint24(offset), .fragment_length = uint24(size)};
}
static_assert(fragment(3, 0, 3).whole() && fragment(3, 0, 3).fits());
static_assert(fragment(0, 0, 0).whole() && fragment(0, 0, 0).fits());
static_assert(!fragment(3, 0, 2).whole() && fragment(3, 0, 2).fits());
static_assert(!fragment(3, 1, 2).whole() && fragment(3, 1, 2).fits());
static_assert(!fragment(3, 1, 3).fits() && !fragment(3, 1, 3).whole());
static_assert(!fragment(3, 4, 0).fits());
static_assert(!fragment(0xffffff, 0xffffff, 0xffffff).fits());

TEST_CASE("DTLSHandshake: a fragment, as long as fragment_length says") {
  ok<DTLSHandshake>(wire, {.msg_type = HandshakeType::client_hello,
                           .length = 0x123,
                           .message_seq = 1,
                           .fragment_offset = 16,
                           .fragment_length = 3,
                           .body = hex<"a1a2a3">()});
  ok<DTLSHandshake>(hex<"0e 000000 0002 000000 000000">(),
                    {.msg_type = HandshakeType::server_hello_done, .message_seq = 2});
}

TEST_CASE("DTLSHandshake: that the fragment lies within the message is not a matter of syntax") {
  const auto outside = parse<DTLSHandshake>(hex<"01 000002 0000 000001 000002 a1a2">());
  REQUIRE(outside);
  CHECK_FALSE(outside->fits());
}

TEST_CASE("DTLSHandshake: every field is there") {
  const auto cut = [](std::size_t size) { return bytes(wire).sub(0, size); };
  bad<DTLSHandshake>(cut(0), {errc::truncated, 0, "msg_type", 1, 0});
  bad<DTLSHandshake>(cut(3), {errc::truncated, 1, "length", 3, 2});
  bad<DTLSHandshake>(cut(5), {errc::truncated, 4, "message_seq", 2, 1});
  bad<DTLSHandshake>(cut(8), {errc::truncated, 6, "fragment_offset", 3, 2});
  bad<DTLSHandshake>(cut(11), {errc::truncated, 9, "fragment_length", 3, 2});
  bad<DTLSHandshake>(cut(14), {errc::truncated, 12, "body", 3, 2});
  bad<DTLSHandshake>(hex<"01 000123 0001 000010 000002 a1a2a3">(), {errc::trailing_data, 14, "", 0, 1});
  unwritable(DTLSHandshake{.fragment_length = 2, .body = hex<"a1a2a3">()}, 99,
             {errc::length_mismatch, 12, "body", 2, 3});
}

}  // namespace
}  // namespace tlswire::test
