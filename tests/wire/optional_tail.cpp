#include <tlswire/wire/optional_tail.hpp>

#include <doctest/doctest.h>

#include <type_traits>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

struct pair {
  uint8 a = 0;
  uint8 b = 0;
};
struct with_tail {
  uint8 head = 0;
  optional_tail<opaque<0, 255>> tail{};
};
struct with_struct {
  uint8 head = 0;
  optional_tail<pair> tail{};
};
struct around {
  uint8 before = 0;
  with_tail inner{};
};

static_assert(min_size<with_tail> == 1 && max_size<with_tail> == 1 + 256);
static_assert(fields<with_tail>::count == 2 && fields<around>::count == 2);
static_assert(lawful<with_tail>(hex<"01">()) && lawful<with_tail>(hex<"01 00">()) &&
              lawful<with_tail>(hex<"01 01 aa">()));
static_assert(!optional_tail<uint8>{}.has_value() && optional_tail<uint8>(7).has_value());
static_assert(*optional_tail<uint8>{} == 0 && *optional_tail<uint8>(7) == 7);
static_assert(!std::is_constructible_v<optional_tail<opaque<0, 255>>, std::vector<std::uint8_t>>);
static_assert(std::is_constructible_v<optional_tail<opaque<0, 255>>, std::vector<std::uint8_t>&>);

TEST_CASE("optional_tail: absent when no bytes are left, and then not written") {
  ok<with_tail>(hex<"01">(), {1, {}});
  const auto parsed = parse<with_tail>(hex<"01">());
  CHECK_FALSE(parsed->tail.has_value());
  CHECK_FALSE(parsed->tail);
  CHECK(parsed->tail->empty());
}

TEST_CASE("optional_tail: present and empty is not absent") {
  ok<with_tail>(hex<"01 00">(), {1, opaque<0, 255>{}});
  CHECK(parse<with_tail>(hex<"01 00">()).value().tail.has_value());
  CHECK_FALSE(equal(with_tail{1, {}}, with_tail{1, opaque<0, 255>{}}));
}

TEST_CASE("optional_tail: present, it is parsed like any other member") {
  ok<with_tail>(hex<"01 02 aabb">(), {1, opaque<0, 255>(hex<"aabb">())});
  ok<with_struct>(hex<"01 0203">(), {1, pair{2, 3}});
  bad<with_tail>(hex<"01 02 aa">(), {errc::length_overrun, 1, "tail", 2, 1});
  bad<with_tail>(hex<"01 01 aa bb">(), {errc::trailing_data, 3, "", 0, 1});
  bad<with_struct>(hex<"01 02">(), {errc::truncated, 2, "tail.b", 1, 0});
  bad<with_tail>(hex<"">(), {errc::truncated, 0, "head", 1, 0});
}

TEST_CASE("optional_tail: an error in writing it names it") {
  unwritable(with_struct{1, pair{}}, 2, {errc::buffer_too_small, 2, "tail.b", 1, 0});
  std::uint8_t out[1];
  CHECK(*serialize(with_struct{1, {}}, out) == bytes(hex<"01">()));
}

TEST_CASE("optional_tail: may stand at the end of the last member, however deep") {
  ok<around>(hex<"00 01">(), {0, {1, {}}});
  ok<around>(hex<"00 01 01 aa">(), {0, {1, opaque<0, 255>(hex<"aa">())}});
  bad<around>(hex<"00 01 02 aa">(), {errc::length_overrun, 2, "inner.tail", 2, 1});
}

TEST_CASE("optional_tail: within a length it ends with that") {
  struct boxed {
    length_prefixed<uint8, with_tail> box{};
    uint8 after = 0;
  };
  ok<boxed>(hex<"01 07 09">(), {{{7, {}}}, 9});
  ok<boxed>(hex<"03 07 01 aa 09">(), {{{7, opaque<0, 255>(hex<"aa">())}}, 9});
  bad<boxed>(hex<"02 07 01 aa">(), {errc::length_overrun, 2, "box.tail", 1, 0});
}

TEST_CASE("optional_tail: assigned, read and reset like an optional") {
  with_struct s{1, {}};
  s.tail = pair{2, 3};
  CHECK(s.tail.has_value());
  CHECK(s.tail->b == 3);
  CHECK((*s.tail).a == 2);
  s.tail.reset();
  CHECK_FALSE(s.tail.has_value());
  CHECK(s.tail->b == 0);
}

TEST_CASE("optional_tail: takes what its type takes") {
  const std::vector<std::uint8_t> owner{1, 2};
  with_tail s{};
  s.tail = owner;
  CHECK(s.tail->data() == owner.data());
  const with_tail t{.head = 1, .tail = owner};
  CHECK(t.tail->size() == 2);
}

}  // namespace
}  // namespace tlswire::test
