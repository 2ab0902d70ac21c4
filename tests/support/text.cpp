#include "support/text.hpp"

#include <doctest/doctest.h>

namespace tlswire::test {
namespace {

TEST_CASE("text: a path reads like the expression that names the field") {
  parse_error e{errc::length_overrun, 143, 33, 12};
  CHECK(path_text(e) == "");
  e.enclose("key_exchange");
  CHECK(path_text(e) == "key_exchange");
  e.enclose_index(0);
  CHECK(path_text(e) == "[0].key_exchange");
  e.enclose("client_shares");
  e.enclose("key_share");
  e.enclose_index(3);
  e.enclose("extensions");
  CHECK(path_text(e) == "extensions[3].key_share.client_shares[0].key_exchange");
  CHECK(error_text(e) ==
        "length_overrun at 143 in 'extensions[3].key_share.client_shares[0].key_exchange', declared 33, "
        "available 12");
}

TEST_CASE("text: a path that lost its outer segments begins with an ellipsis") {
  parse_error e{errc::truncated, 1};
  for (std::size_t i = 0; i < parse_error::max_depth; ++i) e.enclose_index(i);
  CHECK(path_text(e) == "[11][10][9][8][7][6][5][4][3][2][1][0]");
  e.enclose("lost");
  CHECK(path_text(e) == "\u2026[11][10][9][8][7][6][5][4][3][2][1][0]");
}

TEST_CASE("text: an expected error and a found one with the same parts have the same text") {
  parse_error e{errc::truncated, 4, 2, 1};
  e.enclose("random");
  CHECK(error_text(e) == error_text(expected_error{errc::truncated, 4, "random", 2, 1}));
}

}  // namespace
}  // namespace tlswire::test
