#include <tlswire/handshake/downgrade.hpp>

#include <doctest/doctest.h>

namespace tlswire::test {
namespace {

constexpr Random ending_in(const opaque<8>& last) {
  Random out{};
  copy_bytes(out.value + 24, last.value, 8);
  return out;
}

static_assert(downgrade_sentinel({}) == downgrade::none);
static_assert(downgrade_sentinel(ending_in({{'D', 'O', 'W', 'N', 'G', 'R', 'D', 1}})) ==
              downgrade::from_tls13);
static_assert(downgrade_sentinel(ending_in({{'D', 'O', 'W', 'N', 'G', 'R', 'D', 0}})) == downgrade::to_tls11);
static_assert(downgrade_sentinel(ending_in({{'D', 'O', 'W', 'N', 'G', 'R', 'D', 2}})) == downgrade::none);

TEST_CASE("downgrade_sentinel: only the last 8 bytes count") {
  Random shifted{};
  copy_bytes(shifted.value + 23, downgrade_to_tls12.value, 8);
  CHECK(downgrade_sentinel(shifted) == downgrade::none);
}

}  // namespace
}  // namespace tlswire::test
