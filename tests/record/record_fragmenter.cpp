#include <tlswire/record/record_fragmenter.hpp>

#include <doctest/doctest.h>

#include <algorithm>

#include <string>
#include <vector>

#include <tlswire/record/handshake_stream.hpp>
#include <tlswire/wire/serialize.hpp>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

constexpr auto& flight = hex<"02 000003 a1a2a3  0e 000000  0b 000004 c1c2c3c4">();

TEST_CASE("record_fragmenter: for every size, records that hold so much, of which the messages come back") {
  for (std::size_t size = 1; size <= flight.size() + 1; ++size) {
    record_fragmenter records(ContentType::handshake, flight, size, ProtocolVersion::TLSv1_0);
    std::uint8_t scratch[16];
    handshake_stream stream(scratch, sizeof(scratch));
    std::vector<std::uint8_t> wire;
    std::string messages;
    std::size_t count = 0;
    while (!records.done()) {
      const TLSPlaintext record = records.next();
      CHECK(record.type == ContentType::handshake);
      CHECK(record.legacy_record_version == ProtocolVersion::TLSv1_0);
      CHECK(record.fragment.size() == std::min(size, flight.size() - count * size));
      // A view of the flight.
      CHECK(record.fragment.data() == flight.data() + count * size);
      std::uint8_t out[64];
      REQUIRE(serialize(record, out).has_value());
      ++count;
      stream.push(record.fragment);
      for (auto m = stream.next(); m; m = stream.next()) messages += to_hex(*m) + " ";
    }
    CHECK(count == (flight.size() + size - 1) / size);
    CHECK(messages == "02000003a1a2a3 0e000000 0b000004c1c2c3c4 ");
  }
}

TEST_CASE("record_fragmenter: a record never holds more than 2^14 bytes, and never nothing") {
  const std::vector<std::uint8_t> content(16385);
  for (const std::size_t size : {std::size_t{16384}, std::size_t{16385}, std::size_t{1} << 20}) {
    record_fragmenter records(ContentType::application_data, content, size);
    CHECK(records.next().length == 16384);
    CHECK(records.next().length == 1);
    CHECK(records.done());
  }
  record_fragmenter none(ContentType::handshake, {}, 100);
  CHECK(none.done());
  record_fragmenter ones(ContentType::handshake, flight, 0);
  CHECK(ones.next().length == 1);
}

}  // namespace
}  // namespace tlswire::test
