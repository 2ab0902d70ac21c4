#include <tlswire/record/alert.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(lawful<Alert>(hex<"01 00">()));

TEST_CASE("Alert: a level and a description") {
  ok<Alert>(hex<"02 32">(), {.level = AlertLevel::fatal, .description = AlertDescription::decode_error});
  ok<Alert>(hex<"01 00">(), {.level = AlertLevel::warning, .description = AlertDescription::close_notify});
  ok<Alert>(hex<"07 ff">(), {.level = AlertLevel{7}, .description = AlertDescription{255}});
}

TEST_CASE("Alert: half of one is truncated, and two are not one") {
  bad<Alert>(hex<"02">(), {errc::truncated, 1, "description", 1, 0});
  bad<Alert>(hex<"02 32 01 00">(), {errc::trailing_data, 2, "", 0, 2});
}

}  // namespace
}  // namespace tlswire::test
