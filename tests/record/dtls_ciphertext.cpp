#include <tlswire/record/dtls_ciphertext.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"
#include "support/wire_types/records.hpp"

namespace tlswire::test {
namespace {

using record = DTLSCiphertext;
constexpr connection_id_context no_cid{};
constexpr connection_id_context two{2};

static_assert(lawful<record>(hex<"2c 0102 0001 a1">(), no_cid));
static_assert(lawful<record>(hex<"20 01 a1">(), no_cid));

TEST_CASE("DTLSCiphertext: C, S and L say what stands in the header, the low bits the epoch") {
  ok<record>(hex<"2f 0102 0003 a1a2a3">(),
             {.flags = 0x2f, .sequence_number = 0x0102, .length = 3, .encrypted_record = hex<"a1a2a3">()},
             no_cid);
  ok<record>(hex<"20 ff a1a2a3">(),
             {.flags = 0x20, .sequence_number = 0xff, .encrypted_record = hex<"a1a2a3">()}, no_cid);
  ok<record>(hex<"28 00ff a1a2a3">(),
             {.flags = 0x28, .sequence_number = 0xff, .encrypted_record = hex<"a1a2a3">()}, no_cid);
  ok<record>(hex<"24 01 0001 a1">(),
             {.flags = 0x24, .sequence_number = 1, .length = 1, .encrypted_record = hex<"a1">()}, no_cid);
  ok<record>(hex<"3d c1c2 0102 0003 a1a2a3">(),
             {.flags = 0x3d,
              .connection_id = hex<"c1c2">(),
              .sequence_number = 0x0102,
              .length = 3,
              .encrypted_record = hex<"a1a2a3">()},
             two);
  // A connection ID is in use, but C is not set.
  ok<record>(hex<"20 c1 c2">(), {.flags = 0x20, .sequence_number = 0xc1, .encrypted_record = hex<"c2">()},
             two);
}

TEST_CASE("DTLSCiphertext: the sizes of all eight headers") {
  for (std::uint8_t bits = 0; bits < 8; ++bits) {
    const auto flags = static_cast<std::uint8_t>(0x20 | bits << 2);
    const record value{.flags = flags, .connection_id = (bits & 4) != 0 ? bytes(hex<"c1c2">()) : bytes{}};
    CHECK(value.header_size() ==
          2u + ((bits & 4) != 0 ? 2u : 0u) + ((bits & 2) != 0 ? 1u : 0u) + ((bits & 1) != 0 ? 2u : 0u));
  }
}

TEST_CASE("DTLSCiphertext: without 001 in front, or with C where no connection ID is in use, it is none") {
  for (unsigned first = 0; first < 256; ++first) {
    const std::uint8_t wire[] = {static_cast<std::uint8_t>(first), 1, 2, 0, 1, 0xa1};
    const bool good = (first & 0xf0) == 0x20;
    CAPTURE(first);
    if (good) {
      CHECK(parse<record>(bytes(wire).sub(0, 3), no_cid).has_value() == ((first & 4) == 0));
    } else {
      bad<record>(wire, {errc::constant_mismatch, 0, "flags", first, 0x20}, no_cid);
    }
  }
}

TEST_CASE("DTLSCiphertext: each part that is cut short is named") {
  bad<record>(bytes{}, {errc::truncated, 0, "flags", 1, 0}, two);
  bad<record>(hex<"3c c1">(), {errc::truncated, 1, "connection_id", 2, 1}, two);
  bad<record>(hex<"3c c1c2 01">(), {errc::truncated, 3, "sequence_number", 2, 1}, two);
  bad<record>(hex<"3c c1c2 0102 00">(), {errc::truncated, 5, "length", 2, 1}, two);
  bad<record>(hex<"3c c1c2 0102 0003 a1a2">(), {errc::length_overrun, 5, "length", 3, 2}, two);
  bad<record>(hex<"3c c1c2 0102 0001 a1a2">(), {errc::trailing_data, 8, "", 0, 1}, two);
}

TEST_CASE("DTLSCiphertext: what the flags do not say is not written") {
  unwritable(record{.flags = 0x20, .sequence_number = 0x100}, 20,
             {errc::case_mismatch, 1, "sequence_number", 0x100}, no_cid);
  unwritable(record{.flags = 0x20, .length = 1, .encrypted_record = hex<"a1">()}, 20,
             {errc::length_mismatch, 2, "length", 1, 0}, no_cid);
  unwritable(record{.flags = 0x24, .length = 2, .encrypted_record = hex<"a1">()}, 20,
             {errc::length_mismatch, 2, "length", 2, 1}, no_cid);
  unwritable(record{.flags = 0x20, .connection_id = hex<"c1c2">()}, 20,
             {errc::length_mismatch, 1, "connection_id", 0, 2}, two);
  unwritable(record{.flags = 0x30, .connection_id = hex<"c1">()}, 20,
             {errc::length_mismatch, 1, "connection_id", 2, 1}, two);
  unwritable(record{.flags = 0x40}, 20, {errc::constant_mismatch, 0, "flags", 0x40, 0x20}, no_cid);
  unwritable(record{.flags = 0x30}, 20, {errc::constant_mismatch, 0, "flags", 0x30, 0x20}, no_cid);
}

}  // namespace
}  // namespace tlswire::test
