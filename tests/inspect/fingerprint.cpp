#include <tlswire/inspect/fingerprint.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tlswire::test {
namespace {

std::vector<std::uint16_t> sorted(const std::vector<std::uint16_t>& values) {
  std::vector<std::uint16_t> out;
  tlswire::detail::in_ascending_order(
      [&](auto&& use) {
        for (const std::uint16_t value : values) use(value);
      },
      [&](std::uint16_t value) { out.push_back(value); });
  return out;
}

TEST_CASE("fingerprint: values come in ascending order, as often as they occur") {
  using list = std::vector<std::uint16_t>;
  CHECK(sorted({}) == list{});
  CHECK(sorted({0xffff, 0x0100, 0x00ff, 0x0100, 0, 0x1302, 0x1301}) ==
        list{0, 0x00ff, 0x0100, 0x0100, 0x1301, 0x1302, 0xffff});
  CHECK(sorted(list(40'000, 0x1301)) == list(40'000, 0x1301));
}

/// Gives the first bytes of what it was told.
struct echo {
  std::string all{};
  void update(std::string_view text) { all += text; }
  std::array<std::uint8_t, 2> finish() {
    return {static_cast<std::uint8_t>(all.at(0)), static_cast<std::uint8_t>(all.at(1))};
  }
};
static_assert(text_hash<echo> && !text_hash<std::string>);

TEST_CASE("fingerprint: a digest is cut after its digits, and zeros stand for what it lacks") {
  echo hash;
  hash.update("\x5a\xc3");
  std::string text(7, '?');
  tlswire::detail::digest_text<3>(hash, text.data());
  CHECK(text == "5ac????");
  tlswire::detail::digest_text<6>(hash, text.data());
  CHECK(text == "5ac300?");
}

TEST_CASE("fingerprint: numbers stand apart, in decimal or as four digits") {
  std::string out;
  const auto append = [&](std::string_view text) { out += text; };
  tlswire::detail::separated decimal(append, "-");
  CHECK(!decimal.any());
  decimal.decimal(771);
  CHECK(decimal.any());
  decimal.decimal(0);
  CHECK(out == "771-0");
  out.clear();
  tlswire::detail::separated four(append, ",");
  four.hex(0x002f);
  four.hex(0xc02b);
  CHECK(out == "002f,c02b");
}

TEST_CASE("fingerprint: text of fixed length compares and converts as text") {
  constexpr fixed_text<2> h2{{'h', '2'}};
  static_assert(h2 == "h2" && h2.view().size() == 2);
  CHECK(std::string_view(h2) == "h2");
}

}  // namespace
}  // namespace tlswire::test
