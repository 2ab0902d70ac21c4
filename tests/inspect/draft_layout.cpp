#include <tlswire/inspect/draft_layout.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include <tlswire/inspect/draft.hpp>
#include <tlswire/tls.hpp>

#include "support/hex.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

/// As RFC 9147 section 5.2 has it: two lengths, of which only the second is that of what follows.
struct Fragment {
  uint8 msg_type = 0;
  uint24 length = 0;
  uint24 fragment_length = 0;
  sized<rest<>, &Fragment::fragment_length> fragment{};
};
struct Stretching {
  varint length = 0;
  sized<rest<>, &Stretching::length> data{};
  uint8 behind = 0;
};

std::vector<std::uint8_t> write(draft& d, repair mode) {
  const written need = d.write({}, mode);
  std::vector<std::uint8_t> out(need.size);
  if (need.status == written::outcome::length_too_large) {
    FAIL("a length is too large");
  } else {
    const written done = d.write(out, mode);
    CHECK(done);
    CHECK(done.size == out.size());
  }
  return out;
}

}  // namespace

static_assert(tlswire::detail::largest(2) == 0xffff);
static_assert(tlswire::detail::largest(8) == 0xffffffffffffffff);
static_assert(tlswire::detail::varint_width(63) == 1 && tlswire::detail::varint_width(64) == 2 &&
              tlswire::detail::varint_width(5, 4) == 4);
static_assert(tlswire::detail::varint_width(std::uint64_t{1} << 62) == 0);

TEST_CASE("draft_layout: a record's length, which stands beside its fragment, is repaired") {
  std::vector<draft_node> nodes(64);
  draft d(nodes);
  const auto record = from_hex("16 0301 0004 08000000");
  REQUIRE(d.read<TLSPlaintext>(bytes(record)));
  REQUIRE(d.append(d.find("fragment"), bytes(hex<"aabb">())));
  CHECK(write(d, repair::none) == from_hex("16 0301 0004 08000000aabb"));
  CHECK(write(d, repair::lengths) == from_hex("16 0301 0006 08000000aabb"));
  // Repair is part of writing, not of the draft.
  CHECK(write(d, repair::none) == from_hex("16 0301 0004 08000000aabb"));
  REQUIRE(d.set_length(d.find("fragment"), 9));
  CHECK(write(d, repair::lengths) == from_hex("16 0301 0009 08000000aabb"));
}

TEST_CASE(
    "draft_layout: a fragment that is removed has a length of 0, and one that comes twice counts twice") {
  std::vector<draft_node> nodes(64);
  draft d(nodes);
  const auto record = from_hex("16 0301 0004 08000000");
  REQUIRE(d.read<TLSPlaintext>(bytes(record)));
  REQUIRE(d.duplicate(d.find("fragment")));
  CHECK(write(d, repair::lengths) == from_hex("16 0301 0008 0800000008000000"));
  REQUIRE(d.read<TLSPlaintext>(bytes(record)));
  REQUIRE(d.remove(d.find("fragment")));
  CHECK(write(d, repair::lengths) == from_hex("16 0301 0000"));
}

TEST_CASE("draft_layout: only the length that a member points to is its own") {
  std::vector<draft_node> nodes(64);
  draft d(nodes);
  const auto wire = from_hex("01 000009 000002 aabb");
  REQUIRE(d.read<Fragment>(bytes(wire)));
  REQUIRE(d.set_bytes(d.find("fragment"), bytes(hex<"cc">())));
  CHECK(write(d, repair::lengths) == from_hex("01 000009 000001 cc"));
}

TEST_CASE("draft_layout: a varint grows with the length that it says, and does not shrink") {
  std::vector<draft_node> nodes(64);
  draft d(nodes);
  const auto wire = from_hex("02 aabb ff");
  REQUIRE(d.read<Stretching>(bytes(wire)));
  const std::vector<std::uint8_t> longer(64, 0xdd);
  REQUIRE(d.set_bytes(d.find("data"), bytes(longer)));
  auto expected = from_hex("4040");
  expected.insert(expected.end(), longer.begin(), longer.end());
  expected.push_back(0xff);
  CHECK(write(d, repair::lengths) == expected);
  const auto wide = from_hex("80000002 aabb ff");
  REQUIRE(d.read<Stretching>(bytes(wide)));
  REQUIRE(d.set_bytes(d.find("data"), bytes(hex<"aa">())));
  CHECK(write(d, repair::lengths) == from_hex("80000001 aa ff"));
}

TEST_CASE("draft_layout: a length that does not fit is an answer, and names the part") {
  std::vector<draft_node> nodes(64);
  draft d(nodes);
  const std::vector<std::uint8_t> longer(256, 1);
  const auto wire = from_hex("02 0304");
  REQUIRE(d.read<SupportedVersionsClientHello>(bytes(wire)));
  REQUIRE(d.set_bytes(d.find("versions"), bytes(longer)));
  std::vector<std::uint8_t> out(1000, 0xee);
  const written tried = d.write(out, repair::lengths);
  CHECK(tried.status == written::outcome::length_too_large);
  CHECK(tried.node == d.find("versions"));
  CHECK(out == std::vector<std::uint8_t>(1000, 0xee));
  CHECK(d.write(out, repair::none));

  const std::vector<std::uint8_t> record(65536, 1);
  const auto header = from_hex("16 0301 0000");
  REQUIRE(d.read<TLSPlaintext>(bytes(header)));
  REQUIRE(d.set_bytes(d.find("fragment"), bytes(record)));
  CHECK(d.write(out, repair::lengths).status == written::outcome::length_too_large);
  CHECK(d.write(out, repair::lengths).node == d.find("length"));
}

TEST_CASE("draft_layout: what does not fit into the caller's bytes is counted, and nothing is written") {
  std::vector<draft_node> nodes(64);
  draft d(nodes);
  const auto wire = from_hex("02 0304");
  REQUIRE(d.read<SupportedVersionsClientHello>(bytes(wire)));
  std::vector<std::uint8_t> out(2, 0xee);
  const written tried = d.write(out, repair::lengths);
  CHECK(tried.status == written::outcome::needs_room);
  CHECK(tried.size == 3);
  CHECK(out == std::vector<std::uint8_t>(2, 0xee));
}
