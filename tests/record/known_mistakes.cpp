#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include <tlswire/record/peek_client_hello.hpp>

#include "support/hex.hpp"
#include "vectors/hex_file.hpp"

// What other implementations got wrong about records. The others stand in handshake/known_mistakes.cpp.

namespace tlswire::test {
namespace {

// caddy-l4 (#346), f5-ja4 (#3) and mbedtls (#9269) expected a ClientHello in one record and one segment.
// Those with post-quantum key shares are longer.
TEST_CASE("a large ClientHello over several records and segments is found, and no byte too early") {
  const auto stream =
      vectors::read_hex(vectors::all("openssl/client_hello_split_over_records").front().string());
  std::uint8_t scratch[4096];
  for (std::size_t received = 0; received < stream.size(); ++received) {
    const auto early = peek_client_hello(bytes(stream).sub(0, received), scratch);
    REQUIRE_FALSE(early.has_value());
    REQUIRE(early.need_more() > 0);
  }
  const auto peeked = peek_client_hello(stream, scratch);
  REQUIRE(peeked);
  const auto shares = peeked->hello.extensions->find<key_share>();
  REQUIRE(shares);
  CHECK(!shares->client_shares.empty());
}

TEST_CASE(
    "the ClientHello of a browser with a post-quantum share is found at its last byte, in records of any "
    "size") {
  const auto recorded = vectors::read_hex(vectors::all("chromium/client_hello_01").front().string());
  const bytes message = bytes(recorded).sub(5);
  for (const std::size_t size : {1u, 100u, 1000u, 1460u}) {
    std::vector<std::uint8_t> stream;
    for (std::size_t at = 0; at < message.size(); at += size) {
      const bytes part = message.sub(at, size);
      stream.insert(stream.end(), {22, 3, 1, static_cast<std::uint8_t>(part.size() >> 8),
                                   static_cast<std::uint8_t>(part.size())});
      stream.insert(stream.end(), part.begin(), part.end());
    }
    std::uint8_t scratch[4096];
    CHECK(peek_client_hello(bytes(stream).sub(0, stream.size() - 1), scratch).need_more() == 1);
    const auto peeked = peek_client_hello(stream, scratch);
    REQUIRE(peeked);
    const auto shares = peeked->hello.extensions->find<key_share>();
    REQUIRE(shares);
    bool post_quantum = false;
    for (const KeyShareEntry& share : shares->client_shares) {
      post_quantum =
          post_quantum || (share.group == NamedGroup::X25519MLKEM768 && share.key_exchange.size() == 1216);
    }
    CHECK(post_quantum);
  }
}

}  // namespace
}  // namespace tlswire::test
