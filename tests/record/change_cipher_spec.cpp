#include <tlswire/record/change_cipher_spec.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(lawful<ChangeCipherSpec>(hex<"01">()));

TEST_CASE("ChangeCipherSpec: the single byte 1") {
  ok<ChangeCipherSpec>(hex<"01">(), {});
  bad<ChangeCipherSpec>(hex<"02">(), {errc::constant_mismatch, 0, "type"});
  bad<ChangeCipherSpec>(hex<"0101">(), {errc::trailing_data, 1, "", 0, 1});
  bad<ChangeCipherSpec>(bytes{}, {errc::truncated, 0, "type", 1, 0});
}

}  // namespace
}  // namespace tlswire::test
