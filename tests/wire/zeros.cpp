#include <tlswire/wire/zeros.hpp>

#include <doctest/doctest.h>

#include <string>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(min_size<zeros> == 0 && max_size<zeros> == SIZE_MAX);
static_assert(lawful<zeros>(hex<"">()) && lawful<zeros>(hex<"000000000000000000">()));
static_assert(!lawful<zeros>(hex<"000000000000000100">()));

TEST_CASE("zeros: any number of zeros is taken, and written back") {
  for (std::size_t count = 0; count <= 20; ++count) {
    const std::vector<std::uint8_t> wire(count, 0);
    ok<zeros>(wire, zeros(count));
  }
}

TEST_CASE("zeros: the first byte that is not zero is pointed at, wherever it stands") {
  for (std::size_t count = 1; count <= 20; ++count) {
    for (std::size_t at = 0; at < count; ++at) {
      std::vector<std::uint8_t> wire(count, 0);
      wire[at] = 0x80;
      bad<zeros>(wire, {errc::nonzero_padding, at, "", 0x80});
      wire[count - 1] = 1;
      bad<zeros>(wire, {errc::nonzero_padding, at, "", at == count - 1 ? 1u : 0x80u});
    }
  }
}

TEST_CASE("zeros: as many are written as the value says") {
  unwritable(zeros(5), 4, {errc::buffer_too_small, 0, "", 5, 4});
  CHECK(encoded_size(zeros(5)) == 5);
  CHECK(equal(zeros(2), zeros(2)));
  CHECK_FALSE(equal(zeros(2), zeros(3)));
}

TEST_CASE("zeros: at the end of a struct they take what is left, and within a length what it holds") {
  struct last {
    uint8 head = 0;
    zeros padding{};
  };
  struct middle {
    length_prefixed<uint8, zeros> padding{};
    uint8 tail = 0;
  };
  ok<last>(hex<"07 0000">(), {7, zeros(2)});
  ok<last>(hex<"07">(), {7, zeros(0)});
  bad<last>(hex<"07 0001">(), {errc::nonzero_padding, 2, "padding", 1});
  ok<middle>(hex<"02 0000 07">(), {{zeros(2)}, 7});
  bad<middle>(hex<"02 0007 07">(), {errc::nonzero_padding, 2, "padding", 7});
}

}  // namespace
}  // namespace tlswire::test
