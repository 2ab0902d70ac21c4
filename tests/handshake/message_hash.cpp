#include <tlswire/handshake/message_hash.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/hex.hpp"
#include "support/text.hpp"

namespace tlswire::test {
namespace {

TEST_CASE("write_message_hash: type 254, the length of the hash in three bytes, the hash") {
  for (const std::size_t size : {std::size_t{32}, std::size_t{48}, std::size_t{255}}) {
    const std::vector<std::uint8_t> hash(size, 0xab);
    std::vector<std::uint8_t> out(4 + size);
    const auto written = write_message_hash(hash, out.data(), out.size());
    REQUIRE(written);
    CHECK(written->size() == 4 + size);
    CHECK(to_hex(written->sub(0, 3)) == "fe0000");
    CHECK((*written)[3] == size);
    CHECK(written->sub(4) == bytes(hash));
  }
}

TEST_CASE("write_message_hash: no room, or no hash, is an error") {
  const std::vector<std::uint8_t> hash(256);
  std::uint8_t out[300];
  CHECK(error_text(write_message_hash(bytes(hash).sub(0, 32), out, 35).error()) ==
        error_text({errc::buffer_too_small, 0, "", 36, 35}));
  CHECK(error_text(write_message_hash(hash, out).error()) ==
        error_text({errc::length_above_maximum, 3, "", 256, 255}));
}

constexpr bool in_a_constant_expression() {
  std::uint8_t out[8]{};
  const auto written = write_message_hash(hex<"01020304">(), out);
  return written && *written == bytes(hex<"fe 000004 01020304">());
}
static_assert(in_a_constant_expression());

}  // namespace
}  // namespace tlswire::test
