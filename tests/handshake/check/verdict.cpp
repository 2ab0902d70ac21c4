#include <tlswire/handshake/check/verdict.hpp>

#include <doctest/doctest.h>

#include <cstddef>

#include "support/text.hpp"

namespace tlswire::test {
namespace {

static_assert(verdict{});
static_assert(!verdict(parse_error(errc::inconsistent, 3)));
static_assert(verdict(parse_error(errc::missing_extension, 3)).alert() ==
              AlertDescription::missing_extension);

constexpr int seven = 7;
static_assert(!given<int>{} && given<int>(seven) && *given<int>(seven) == 7);

TEST_CASE("verdict: a violation keeps its place and numbers") {
  const verdict v =
      tlswire::detail::violation(errc::value_not_offered, 9, 5, 6, "list", std::size_t{2}, "group");
  CHECK_FALSE(v);
  CHECK(test::error_text(v.error()) == test::error_text({errc::value_not_offered, 9, "list[2].group", 5, 6}));
  CHECK(v.alert() == AlertDescription::illegal_parameter);
}

}  // namespace
}  // namespace tlswire::test
