#include <tlswire/wire/defaults.hpp>

#include <doctest/doctest.h>

#include <type_traits>

#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/structure.hpp>

#include "support/expect.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

struct Versioned {
  uint16 version = 0x0303;
  uint8 other = 1;

  using defaults = tlswire::defaults<&Versioned::version>;
};

static_assert(fields<Versioned>::count == 2);
static_assert(sizeof(Versioned) == 4 && std::is_empty_v<Versioned::defaults>);

TEST_CASE("defaults: another value than the RFC's is read and written all the same") {
  ok<Versioned>(hex<"0303 01">(), {});
  ok<Versioned>(hex<"0301 02">(), {.version = 0x0301, .other = 2});
}

}  // namespace
