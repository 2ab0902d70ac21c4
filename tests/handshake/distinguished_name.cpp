#include <tlswire/handshake/distinguished_name.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"
#include "support/verify.hpp"

using namespace tlswire;
using namespace tlswire::test;

static_assert(lawful<DistinguishedName>(hex<"0002 3000">()));

TEST_CASE("DistinguishedName: one byte at least") {
  ok<DistinguishedName>(hex<"0002 3000">(), hex<"3000">());
  bad<DistinguishedName>(hex<"0000">(), {errc::length_below_minimum, 0, "", 0, 1});
}
