#include <tlswire/record/inner_plaintext.hpp>

#include <doctest/doctest.h>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

static_assert(unpadded_size(hex<"0100160000">()) == 3);
static_assert(unpadded_size(hex<"16">()) == 1);
static_assert(unpadded_size(hex<"00000000">()) == 0 && unpadded_size(bytes{}) == 0);

TEST_CASE("unpadded_size: ends behind the last byte that is not zero, wherever that is") {
  for (std::size_t at = 0; at < 9; ++at) {
    std::uint8_t cleartext[9]{};
    cleartext[at] = 23;
    CHECK(unpadded_size(cleartext) == at + 1);
  }
}

}  // namespace
}  // namespace tlswire::test
