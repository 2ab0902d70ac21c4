#include <tlswire/wire/bytes.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

using container = std::vector<std::uint8_t>;

static_assert(std::is_constructible_v<bytes, container&> && std::is_constructible_v<bytes, const container&>);
static_assert(!std::is_constructible_v<bytes, container> && !std::is_constructible_v<bytes, const container>);
static_assert(std::is_constructible_v<bytes, std::array<std::uint8_t, 2>&>);
static_assert(!std::is_constructible_v<bytes, std::array<std::uint8_t, 2>>);
static_assert(!std::is_constructible_v<bytes, const std::array<std::uint8_t, 2>>);
static_assert(std::is_constructible_v<bytes, std::uint8_t (&)[2]>);
static_assert(std::is_constructible_v<bytes, const std::uint8_t (&)[2]>);
static_assert(!std::is_constructible_v<bytes, std::uint8_t (&&)[2]>);
static_assert(std::is_constructible_v<bytes, std::span<std::uint8_t>>);
static_assert(std::is_constructible_v<bytes, std::span<const std::uint8_t>>);
static_assert(std::is_constructible_v<bytes, std::span<const std::byte>>);
static_assert(std::is_constructible_v<bytes, std::string_view> &&
              std::is_constructible_v<bytes, std::u8string_view>);
static_assert(std::is_constructible_v<bytes, std::string&> && !std::is_constructible_v<bytes, std::string>);
static_assert(std::is_constructible_v<bytes, std::vector<std::byte>&> &&
              !std::is_constructible_v<bytes, std::vector<std::byte>>);
static_assert(!std::is_constructible_v<bytes, container*>);
static_assert(!std::is_constructible_v<bytes, std::vector<int>&> &&
              !std::is_constructible_v<bytes, std::span<int>>);

static_assert(std::is_convertible_v<bytes, std::span<const std::uint8_t>>);
static_assert(std::is_trivially_copyable_v<bytes>);

static_assert(view_of<std::span<const std::uint8_t>, std::uint8_t> &&
              view_of<std::span<std::uint8_t>, std::uint8_t>);
static_assert(view_of<bytes, std::uint8_t> && view_of<std::string_view, char>);
static_assert(!view_of<container, std::uint8_t> && !view_of<std::array<std::uint8_t, 8>, std::uint8_t>);
static_assert(!view_of<std::string, char> && !view_of<std::span<int>, std::uint8_t>);

static_assert(bytes{}.empty() && bytes{}.size() == 0 && bytes{}.begin() == bytes{}.end());
static_assert("h2"_bytes == bytes(hex<"6832">()) && ""_bytes.empty());
static_assert(bytes(hex<"0102">()) == bytes(hex<"0102">()));
static_assert(bytes(hex<"0102">()) != bytes(hex<"0103">()) && bytes(hex<"0102">()) != bytes(hex<"010203">()));
static_assert(bytes(hex<"010203">())[2] == 3);

TEST_CASE("bytes point to what they were made from") {
  container owner{1, 2, 3};
  const bytes view = owner;
  CHECK(view.data() == owner.data());
  CHECK(view.size() == 3);
  owner[1] = 9;
  CHECK(view[1] == 9);

  std::uint8_t array[] = {4, 5};
  CHECK(bytes(array).data() == array);
  CHECK(bytes(array).size() == 2);
  CHECK(bytes(std::span(array)).data() == array);

  const std::span<const std::uint8_t> back = view;
  CHECK(back.data() == owner.data());
  CHECK(back.size() == 3);
}

TEST_CASE("bytes of text and of std::byte are their characters") {
  const std::string_view text = "h2\xff";
  CHECK(bytes(text) == bytes(hex<"6832ff">()));
  CHECK(bytes(text).text() == text);
  const std::string owner(text);
  CHECK(bytes(owner).data() == reinterpret_cast<const std::uint8_t*>(owner.data()));
  const std::byte raw[] = {std::byte{1}, std::byte{0xfe}};
  CHECK(bytes(std::span(raw)) == bytes(hex<"01fe">()));
  CHECK(bytes(std::u8string_view(u8"\u00e9")) == bytes(hex<"c3a9">()));
}

TEST_CASE("a part of a view is cut where the view ends") {
  const bytes view = hex<"01020304">();
  CHECK(view.sub(0) == view);
  CHECK(view.sub(1, 2) == bytes(hex<"0203">()));
  CHECK(view.sub(3, 9) == bytes(hex<"04">()));
  CHECK(view.sub(3, 2) == bytes(hex<"04">()));
  CHECK(view.sub(4).empty());
  CHECK(view.sub(4).data() == view.end());
  CHECK(view.sub(5).empty());
  CHECK(view.sub(5).data() == view.end());
  CHECK(view.sub(1, static_cast<std::size_t>(-1)) == bytes(hex<"020304">()));
  CHECK(bytes{}.sub(1, 1).empty());
}

static_assert([] {
  std::uint8_t to[4] = {7, 7, 7, 7};
  copy_bytes(to + 1, bytes(hex<"0102">()).data(), 2);
  return bytes(to) == bytes(hex<"07010207">());
}());

TEST_CASE("copying nothing touches no pointer") {
  copy_bytes(nullptr, nullptr, 0);
  std::uint8_t to[2] = {7, 7};
  copy_bytes(to, bytes(hex<"01">()).data(), 1);
  CHECK(bytes(to) == bytes(hex<"0107">()));
}

}  // namespace
}  // namespace tlswire::test
