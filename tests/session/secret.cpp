#include <tlswire/session/secret.hpp>

#include <doctest/doctest.h>

#include <utility>

#include "support/hex.hpp"

namespace tlswire::session {
namespace {

using test::from_hex;
using test::to_hex;

TEST_CASE("secret: a copy is independent, a moved one leaves nothing") {
  secret a(test::hex<"0102">());
  secret b = a;
  a.data()[0] = 9;
  CHECK(to_hex(b.view()) == "0102");
  const secret c = std::move(b);
  CHECK(to_hex(c.view()) == "0102");
  CHECK(b.empty());  // NOLINT(bugprone-use-after-move)
  a.clear();
  CHECK(a.size() == 0);
}

TEST_CASE("wipe: every byte becomes zero") {
  octets data = from_hex("ffffff");
  wipe(data.data(), data.size());
  CHECK(to_hex(data) == "000000");
}

TEST_CASE("equal_in_constant_time: agrees with equality") {
  CHECK(equal_in_constant_time(test::hex<"0102">(), test::hex<"0102">()));
  CHECK_FALSE(equal_in_constant_time(test::hex<"0102">(), test::hex<"0103">()));
  CHECK_FALSE(equal_in_constant_time(test::hex<"8102">(), test::hex<"0102">()));
  CHECK_FALSE(equal_in_constant_time(test::hex<"0102">(), test::hex<"010200">()));
  CHECK(equal_in_constant_time({}, {}));
  CHECK(secret(test::hex<"01">()) == secret(test::hex<"01">()));
  CHECK_FALSE(secret(test::hex<"01">()) == secret(test::hex<"02">()));
}

}  // namespace
}  // namespace tlswire::session
