#include <tlswire/inspect/json_bytes.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "support/hex.hpp"

using namespace tlswire;
using namespace tlswire::test;
using tlswire::detail::json_bytes;

namespace {

std::vector<std::uint8_t> latin1(std::string_view text, bool good = true) {
  std::vector<std::uint8_t> room(32);
  json_bytes out(room);
  CHECK(out.latin1(text) == good);
  room.resize(out.size());
  return room;
}

}  // namespace

TEST_CASE("json_bytes: what has no room is counted") {
  std::uint8_t room[3] = {};
  json_bytes out(room);
  out.number(0x0102, 2);
  CHECK(out.is_there());
  CHECK(out.since(1) == bytes(hex<"02">()));
  out.number(0x0304, 2);
  CHECK_FALSE(out.is_there());
  CHECK(out.size() == 4);
  out.set_number(2, 0x0506, 2);
  CHECK(bytes(room) == bytes(hex<"010205">()));
  out.rewind(1);
  out.byte(0xff);
  CHECK(out.since(0) == bytes(hex<"01ff">()));
}

TEST_CASE("json_bytes: hexadecimal digits come in pairs") {
  std::uint8_t room[4] = {};
  json_bytes out(room);
  CHECK(out.hex("0aFf"));
  CHECK(out.since(0) == bytes(hex<"0aff">()));
  CHECK(out.hex(""));
  for (const char* wrong : {"0", "0g", "g0", " 0", "0x", "\u00ff"}) {
    CAPTURE(wrong);
    CHECK_FALSE(out.hex(wrong));
  }
}

TEST_CASE("json_bytes: a character is a byte, up to U+00FF") {
  CHECK(latin1("a\u0080\u00ff\u007f") == from_hex("61 80 ff 7f"));
  latin1("\u0100", false);
  latin1("\xc3", false);
  latin1(
      "\xc3"
      "a",
      false);
  latin1("\xc1\x81", false);
  latin1("\x80", false);
  latin1("\u2026", false);
}
