#include <tlswire/wire/rest.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct item {
  uint8 kind = 0;
  opaque<1, 255> body{};
};
struct head_and_bytes {
  uint8 head = 0;
  rest<> tail{};
};
struct head_and_items {
  uint8 head = 0;
  rest<item> tail{};
};

static_assert(min_size<rest<>> == 0 && max_size<rest<>> == SIZE_MAX);
static_assert(min_size<rest<item>> == 0 && max_size<rest<item>> == SIZE_MAX);
static_assert(min_size<head_and_bytes> == 1 && max_size<head_and_bytes> == SIZE_MAX);
static_assert(lawful<rest<>>(hex<"0102">()) && lawful<rest<>>(hex<"">()));
static_assert(lawful<head_and_items>(hex<"01 02 01 aa">()));

static_assert(std::is_constructible_v<rest<>, std::vector<std::uint8_t>&>);
static_assert(!std::is_constructible_v<rest<>, std::vector<std::uint8_t>>);
static_assert(std::is_constructible_v<rest<uint16>, std::vector<uint16>&>);
static_assert(!std::is_constructible_v<rest<uint16>, std::vector<uint16>>);

TEST_CASE("rest<> takes whatever is left") {
  ok<rest<>>(hex<"">(), {});
  ok<rest<>>(hex<"010203">(), hex<"010203">());
  ok<head_and_bytes>(hex<"01">(), {1, {}});
  ok<head_and_bytes>(hex<"01 0203">(), {1, hex<"0203">()});
  bad<head_and_bytes>(hex<"">(), {errc::truncated, 0, "head", 1, 0});
  unwritable(head_and_bytes{1, hex<"0203">()}, 2, {errc::buffer_too_small, 1, "tail", 2, 1});
}

TEST_CASE("rest<T> takes elements to the end of the container") {
  const item items[] = {{2, hex<"aa">()}, {3, hex<"bbcc">()}};
  ok<head_and_items>(hex<"01">(), {1, {}});
  ok<head_and_items>(hex<"01 02 01 aa 03 02 bbcc">(), {1, items});
  const uint16 numbers[] = {1, 2};
  ok<rest<uint16>>(hex<"0001 0002">(), numbers);
  ok<rest<uint16>>(hex<"">(), {});
}

TEST_CASE("rest<T>: an element that is cut short is refused with its index") {
  bad<head_and_items>(hex<"01 02 01 aa 03 02 bb">(), {errc::length_overrun, 5, "tail[1].body", 2, 1});
  bad<head_and_items>(hex<"01 02 01 aa 03">(), {errc::truncated, 5, "tail[1].body", 1, 0});
  bad<rest<uint16>>(hex<"0001 00">(), {errc::length_not_a_multiple, 0, "", 3, 2});
}

TEST_CASE("rest<T> within a length ends with it") {
  struct boxed {
    length_prefixed<uint8, rest<uint16>> list{};
    uint8 tail = 0;
  };
  const uint16 numbers[] = {1, 2};
  ok<boxed>(hex<"04 0001 0002 07">(), {{numbers}, 7});
  ok<boxed>(hex<"00 07">(), {{}, 7});
  bad<boxed>(hex<"03 0001 00 07">(), {errc::length_not_a_multiple, 1, "list", 3, 2});
  bad<boxed>(hex<"05 0001 0002">(), {errc::length_overrun, 0, "list", 5, 4});
}

}  // namespace
}  // namespace tlswire::test
