#include "support/hex.hpp"

#include <doctest/doctest.h>

#include <array>
#include <stdexcept>

namespace tlswire::test {
namespace {

constexpr auto copied = hex<"0303 a6AF\n06\ta4">();
constexpr auto& named = hex<"0303 a6AF\n06\ta4">();
static_assert(copied == std::array<std::uint8_t, 6>{0x03, 0x03, 0xa6, 0xaf, 0x06, 0xa4});
static_assert(bytes(copied).sub(2, 2) == bytes(hex<"a6af">()));
static_assert(&named == &hex<"0303 a6AF\n06\ta4">());
static_assert(hex<"">().empty());
static_assert(hex<" \n ">().empty());

TEST_CASE("hex: a dump read at run time gives the same bytes as one read by the compiler") {
  const auto read = from_hex("0303 a6AF\n06\ta4");
  CHECK(bytes(read) == bytes(copied));
  CHECK(from_hex("").empty());
}

TEST_CASE("hex: a bad digit or an odd number of digits is refused at run time") {
  CHECK_THROWS_AS(from_hex("0g"), std::invalid_argument);
  CHECK_THROWS_AS(from_hex("0x01"), std::invalid_argument);
  CHECK_THROWS_AS(from_hex("012"), std::invalid_argument);
}

TEST_CASE("hex: bytes are written in lower case without white space") {
  CHECK(to_hex(copied) == "0303a6af06a4");
  CHECK(to_hex({}) == "");
}

}  // namespace
}  // namespace tlswire::test
