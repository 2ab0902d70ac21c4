#include "support/expect.hpp"

#include <doctest/doctest.h>

#include "support/flawed.hpp"

namespace tlswire::test {
namespace {

struct pair {
  uint8 first = 0;
  opaque<2, 4> second{};
};

TEST_CASE("bad: the whole error as expected leaves nothing to say") {
  CHECK(not_bad<pair>(hex<"01 03 0101">(), {errc::length_overrun, 1, "second", 3, 2}) == "");
  bad<pair>(hex<"01 03 0101">(), {errc::length_overrun, 1, "second", 3, 2});
}

TEST_CASE("bad: each part of the error is compared, and both are shown whole") {
  const auto differs = [](const expected_error& expected) {
    const std::string said = not_bad<pair>(hex<"01 03 0101">(), expected);
    return said == "expected " + error_text(expected) +
                       "\n   found length_overrun at 1 in 'second', declared 3, available 2";
  };
  CHECK(differs({errc::truncated, 1, "second", 3, 2}));
  CHECK(differs({errc::length_overrun, 2, "second", 3, 2}));
  CHECK(differs({errc::length_overrun, 1, "first", 3, 2}));
  CHECK(differs({errc::length_overrun, 1, "", 3, 2}));
  CHECK(differs({errc::length_overrun, 1, "second", 2, 2}));
  CHECK(differs({errc::length_overrun, 1, "second", 3, 3}));
  CHECK(differs({errc::length_overrun, 1, "second"}));
}

TEST_CASE("bad: a value where an error is expected is shown as one") {
  CHECK(not_bad<pair>(hex<"01 02 0101">(), {errc::truncated, 1, "second", 3, 2}) ==
        "expected truncated at 1 in 'second', declared 3, available 2\n   found a value");
}

TEST_CASE("bad fails the test case" * doctest::should_fail()) {
  bad<pair>(hex<"01 03 0101">(), {errc::length_overrun, 1, "second", 3, 3});
}

TEST_CASE("unwritable: each part of the error is compared") {
  constexpr std::uint8_t five[] = {1, 2, 3, 4, 5};
  const pair value{.first = 1, .second = five};
  unwritable(value, 9, {errc::length_above_maximum, 1, "second", 5, 4});
  CHECK(not_unwritable(value, 9, {errc::length_above_maximum, 1, "second", 5, 5}) ==
        "expected length_above_maximum at 1 in 'second', declared 5, available 5\n"
        "   found length_above_maximum at 1 in 'second', declared 5, available 4");
  CHECK(not_unwritable(pair{.first = 1, .second = bytes(five).sub(0, 2)}, 9, {errc::truncated}) ==
        "expected truncated at 0 in '', declared 0, available 0\n   found bytes 01020102");
}

TEST_CASE("unwritable fails the test case" * doctest::should_fail()) {
  unwritable(pair{}, 9, {errc::length_below_minimum, 1, "second", 0, 1});
}

TEST_CASE("ok: bytes and a value that stand for each other leave nothing to say") {
  constexpr std::uint8_t two[] = {7, 8};
  CHECK(not_ok<pair>(hex<"01 02 0708">(), {.first = 1, .second = two}) == "");
  ok<pair>(hex<"01 02 0708">(), {.first = 1, .second = two});
}

TEST_CASE("ok: says what is different") {
  constexpr std::uint8_t two[] = {7, 8};
  CHECK(not_ok<pair>(hex<"01 02 0708">(), {.first = 2, .second = two}) == "parsed to another value");
  CHECK(not_ok<pair>(hex<"01 02 07">(), {.first = 1, .second = two}) ==
        "refused: length_overrun at 1 in 'second', declared 2, available 1");
  CHECK(not_ok<flawed<flaw::writes_another_byte>>(hex<"01">(), {1}) == "serialized to 81");
  CHECK(not_ok<flawed<flaw::wrong_encoded_size>>(hex<"01">(), {1}) == "encoded_size is 2");
  CHECK(not_ok<flawed<flaw::never_equal>>(hex<"01">(), {1}) == "parsed to another value");
}

TEST_CASE("ok fails the test case for another value" * doctest::should_fail()) {
  ok<pair>(hex<"01 02 0708">(), {.first = 1});
}
TEST_CASE("ok fails the test case for a type that breaks a law" * doctest::should_fail()) {
  ok<flawed<flaw::normalizes>>(hex<"01">(), {1});
}

}  // namespace
}  // namespace tlswire::test
