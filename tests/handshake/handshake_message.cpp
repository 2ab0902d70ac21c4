#include <tlswire/handshake/handshake.hpp>

#include <doctest/doctest.h>

#include <tlswire/wire/serialize.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

using namespace vectors::rfc8448;

TEST_CASE("handshake_message: a message of one type with its header") {
  using message = handshake_message<EncryptedExtensions>;
  const auto parsed = parse<message>(simple_1rtt_encrypted_extensions);
  REQUIRE(parsed);
  CHECK(parsed->body->extensions.size() == 3);
  std::uint8_t out[64];
  CHECK(*serialize(message{.body = {*parsed->body}}, out) == bytes(simple_1rtt_encrypted_extensions));
  CHECK(encoded_size(*parsed) == sizeof(simple_1rtt_encrypted_extensions));

  const auto refused = [](bytes wire) { return error_text(parse<message>(wire).error()); };
  CHECK(refused(hex<"09 000002 0000">()) == error_text({errc::constant_mismatch, 0, "msg_type"}));
  CHECK(refused(hex<"08 000001 0000">()) == error_text({errc::truncated, 4, "body.extensions", 2, 1}));
  CHECK(refused(hex<"08 000003 0000 00">()) == error_text({errc::trailing_data, 6, "body", 0, 1}));
  CHECK(refused(hex<"08 000003 0000">()) == error_text({errc::length_overrun, 1, "body", 3, 2}));
}

TEST_CASE("handshake_message: a Finished depends on the context") {
  using message = handshake_message<Finished>;
  const context<> sha256{};
  const auto parsed = parse<message>(simple_1rtt_server_finished, sha256);
  REQUIRE(parsed);
  CHECK(parsed->body->verify_data.size() == 32);
  std::uint8_t out[64];
  CHECK(*serialize(*parsed, out, sha256) == bytes(simple_1rtt_server_finished));
  const auto refused = serialize(*parsed, out, context<>{{.hash_length = 48}});
  REQUIRE_FALSE(refused);
  CHECK(error_text(refused.error()) == error_text({errc::length_mismatch, 4, "body.verify_data", 48, 32}));
}

}  // namespace
}  // namespace tlswire::test
