#include <tlswire/handshake/message/message_hash.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/handshake.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& thirty_two = hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">();
constexpr negotiated sha256{.hash_length = 32};
constexpr negotiated sha384{.hash_length = 48};
static_assert((*parse<MessageHash>(thirty_two, sha256)).hash == bytes(thirty_two));
static_assert(lawful<MessageHash>(thirty_two, sha256));
static_assert(MessageHash::msg_type == HandshakeType{254});

TEST_CASE("message_hash: with its header, as the transcript takes it") {
  ok<MessageHash>(thirty_two, {.hash = thirty_two}, sha256);
  ok<handshake_message<MessageHash>>(
      hex<"fe 000020 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">(),
      {.body = {{.hash = thirty_two}}}, sha256);
}

TEST_CASE("message_hash: any other length than that of the hash is refused, and not written") {
  bad<MessageHash>(thirty_two, {errc::truncated, 0, "hash", 48, 32}, sha384);
  bad<MessageHash>(bytes(thirty_two).sub(1), {errc::truncated, 0, "hash", 32, 31}, sha256);
  unwritable(MessageHash{.hash = thirty_two}, 99, {errc::length_mismatch, 0, "hash", 48, 32}, sha384);
}

}  // namespace
}  // namespace tlswire::test
