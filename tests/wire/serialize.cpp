#include <tlswire/wire/serialize.hpp>

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <type_traits>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct message {
  uint8 kind = 0;
  opaque<0, 255> body{};
};
constexpr message value{.kind = 1, .body = hex<"aabb">()};

// The bytes that were written are a part of the output, which must not be a temporary that owns them.
template <class Out>
concept written_to = requires(Out&& out) {
  serialize(value, static_cast<Out&&>(out));
};
static_assert(written_to<std::vector<std::uint8_t>&> && !written_to<std::vector<std::uint8_t>>);
static_assert(written_to<std::array<std::uint8_t, 9>&> && !written_to<std::array<std::uint8_t, 9>>);
static_assert(written_to<std::uint8_t (&)[9]> && !written_to<std::uint8_t (&&)[9]>);
static_assert(written_to<std::span<std::uint8_t>> && written_to<std::span<std::uint8_t>&>);
static_assert(written_to<const std::span<std::uint8_t>&> && written_to<std::span<std::uint8_t, 9>>);
static_assert(!written_to<const std::vector<std::uint8_t>&> && !written_to<std::span<const std::uint8_t>>);
static_assert(!written_to<const std::uint8_t (&)[9]> && !written_to<std::vector<char>&> &&
              !written_to<bytes>);

static_assert(encoded_size(value) == 4 && encoded_size(message{}) == 2);
static_assert([] {
  std::array<std::uint8_t, 4> out{};
  return serialize(value, out).value() == bytes(hex<"01 02 aabb">());
}());

TEST_CASE("serialize writes to the front of the output and gives what it wrote") {
  std::vector<std::uint8_t> out(7, 0xee);
  const auto written = serialize(value, out);
  REQUIRE(written);
  CHECK(written->data() == out.data());
  CHECK(written->size() == 4);
  CHECK(out == from_hex("01 02 aabb eeeeee"));
}

TEST_CASE("serialize takes arrays, vectors and spans") {
  std::uint8_t c_array[4];
  CHECK(*serialize(value, c_array) == bytes(hex<"01 02 aabb">()));
  std::array<std::uint8_t, 4> array{};
  CHECK(*serialize(value, array) == bytes(hex<"01 02 aabb">()));
  CHECK(*serialize(value, std::span(c_array)) == bytes(hex<"01 02 aabb">()));
  CHECK((*serialize(value, std::span(c_array))).data() == c_array);
}

TEST_CASE("serialize needs exactly encoded_size bytes") {
  CHECK(not_unwritable(value, 4, {}) != "");
  unwritable(value, 3, {errc::buffer_too_small, 1, "body", 3, 2});
  unwritable(value, 1, {errc::buffer_too_small, 1, "body", 3, 0});
  unwritable(value, 0, {errc::buffer_too_small, 0, "kind", 1, 0});
}

TEST_CASE("serialize hands its context to what asks for it") {
  struct settings {
    uint8 length = 0;
  };
  struct sized_by_context {
    sized<rest<>, &settings::length> body{};
  };
  const sized_by_context two{.body = hex<"0102">()};
  std::uint8_t out[2];
  CHECK(serialize(two, out, settings{2}));
  unwritable(two, 9, {errc::length_mismatch, 0, "body", 3, 2}, settings{3});
}

TEST_CASE("serialize may write over what a part of the value is not in") {
  std::vector<std::uint8_t> in = from_hex("01 02 aabb");
  message m = *parse<message>(in);
  m.kind = 7;
  std::vector<std::uint8_t> out(4);
  CHECK(*serialize(m, out) == bytes(hex<"07 02 aabb">()));
  CHECK(in == from_hex("01 02 aabb"));
}

}  // namespace
}  // namespace tlswire::test
