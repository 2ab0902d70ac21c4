#include <tlswire/inspect/text_sink.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

#include "support/hex.hpp"

using namespace tlswire;

namespace {

template <class F>
std::string written(F write) {
  std::string out;
  const auto append = [&](std::string_view text) {
    CHECK_FALSE(text.empty());
    out += text;
  };
  write(text_sink(append));
  return out;
}

}  // namespace

TEST_CASE("text_sink: writes to any callable, and nothing that is empty") {
  CHECK(written([](text_sink out) {
          out("a");
          out("");
          out("bc");
        }) == "abc");
}

TEST_CASE("text_sink: numbers, on the right of their width") {
  CHECK(written([](text_sink out) { out.number(0); }) == "0");
  CHECK(written([](text_sink out) { out.number(42, 5); }) == "   42");
  CHECK(written([](text_sink out) { out.number(123456, 5); }) == "123456");
  CHECK(written([](text_sink out) { out.number(std::numeric_limits<std::uint64_t>::max()); }) ==
        "18446744073709551615");
}

TEST_CASE("text_sink: hex of numbers and of bytes of any length") {
  CHECK(written([](text_sink out) { out.hex(0xfe, 2); }) == "0x00fe");
  CHECK(written([](text_sink out) { out.hex(std::numeric_limits<std::uint64_t>::max(), 8); }) ==
        "0xffffffffffffffff");
  const std::vector<std::uint8_t> data(100, 0x5a);
  CHECK(written([&](text_sink out) { out.hex(bytes(data)); }) == test::to_hex(data));
  CHECK(written([](text_sink out) { out.hex(bytes{}); }).empty());
}

TEST_CASE("text_sink: spaces") {
  CHECK(written([](text_sink out) { out.spaces(0); }).empty());
  CHECK(written([](text_sink out) { out.spaces(100); }) == std::string(100, ' '));
}
