#include <tlswire/wire/writer.hpp>

#include <doctest/doctest.h>

#include <string>

#include <tlswire/wire/reader.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"

namespace tlswire::test {
namespace {

/// What a step wrote into `room` bytes, or why it failed.
template <class F>
std::string written(std::size_t room, F&& step) {
  std::uint8_t buffer[16] = {};
  parse_error error{errc::none, 0};
  const no_context none;
  emit_state<no_context> state(error, buffer, none);
  writer w{buffer, buffer + room};
  if (!step(w, state)) return error_text(error);
  CHECK(w.left() == room - static_cast<std::size_t>(w.next - buffer));
  return to_hex({buffer, static_cast<std::size_t>(w.next - buffer)});
}

template <std::size_t Width>
constexpr bool stores(std::uint64_t value, bytes expected) {
  std::uint8_t to[8]{};
  store_big_endian<Width>(to, value);
  return bytes(to, Width) == expected;
}
static_assert(stores<1>(0x01, hex<"01">()) && stores<3>(0x010203, hex<"010203">()));
static_assert(stores<8>(0x0102030405060708, hex<"0102030405060708">()));

TEST_CASE("a number is put most significant byte first, if there is room") {
  const auto put = [](writer& w, auto& state) { return put_number<3>(w, 0x010203, state); };
  CHECK(written(3, put) == "010203");
  CHECK(written(2, put) == "buffer_too_small at 0 in '', declared 3, available 2");
  CHECK(written(0, put) == "buffer_too_small at 0 in '', declared 3, available 0");
}

TEST_CASE("bytes are put if there is room") {
  const auto put = [](writer& w, auto& state) { return put_bytes(w, hex<"aabb">(), state); };
  const auto put_none = [](writer& w, auto& state) { return put_bytes(w, bytes{}, state); };
  CHECK(written(2, put) == "aabb");
  CHECK(written(1, put) == "buffer_too_small at 0 in '', declared 2, available 1");
  CHECK(written(0, put_none) == "");
}

template <std::size_t Width, std::uint64_t Low, std::uint64_t High>
std::string prefixed(bytes body, std::size_t room = 16) {
  return written(room, [&](writer& w, auto& state) {
    std::uint8_t* at = nullptr;
    return put_number<1>(w, 0xee, state) && open_prefix<Width>(w, at, state) && put_bytes(w, body, state) &&
           close_prefix<Width, Low, High>(w, at, state);
  });
}

TEST_CASE("a prefix is filled in for what was put behind it") {
  CHECK(prefixed<1, 0, 255>(hex<"aabb">()) == "ee02aabb");
  CHECK(prefixed<2, 0, 65535>(hex<"aabb">()) == "ee0002aabb");
  CHECK(prefixed<3, 0, 65536>(hex<"aabb">()) == "ee000002aabb");
  CHECK(prefixed<4, 0, 4294967295>(bytes{}) == "ee00000000");
}

TEST_CASE("a length may be its floor and its ceiling, and its prefix all the room there is") {
  CHECK(prefixed<1, 2, 255>(hex<"aabb">()) == "ee02aabb");
  CHECK(prefixed<1, 0, 2>(hex<"aabb">()) == "ee02aabb");
  CHECK(prefixed<2, 0, 65535>(bytes{}, 3) == "ee0000");
}

TEST_CASE("a prefix is refused where the length is out of its bounds, or there is no room") {
  CHECK(prefixed<1, 3, 255>(hex<"aabb">()) == "length_below_minimum at 1 in '', declared 2, available 3");
  CHECK(prefixed<1, 0, 1>(hex<"aabb">()) == "length_above_maximum at 1 in '', declared 2, available 1");
  CHECK(prefixed<2, 0, 65535>(hex<"aabb">(), 2) == "buffer_too_small at 1 in '', declared 2, available 1");
  CHECK(prefixed<2, 0, 65535>(hex<"aabb">(), 4) == "buffer_too_small at 3 in '', declared 2, available 1");
}

TEST_CASE("a failing step reports from the first byte of the output, with its path") {
  std::uint8_t buffer[4] = {};
  parse_error error{errc::none, 0};
  const int context = 7;
  emit_state<int> state(error, buffer, context);
  CHECK(state.context() == 7);
  CHECK_FALSE(state.fail(errc::length_mismatch, buffer + 3, 5, 6));
  CHECK_FALSE(state.inside("member"));
  CHECK_FALSE(state.inside_index(4));
  CHECK(error_text(error) == "length_mismatch at 3 in '[4].member', declared 5, available 6");
}

}  // namespace
}  // namespace tlswire::test
