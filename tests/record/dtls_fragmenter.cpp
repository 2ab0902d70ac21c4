#include <tlswire/record/dtls_fragmenter.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <tlswire/wire/serialize.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"

namespace tlswire::test {
namespace {

constexpr auto& message = hex<"0b 00000a 6162636465666768696a">();

TEST_CASE(
    "dtls_fragmenter: for every room, fragments that fill it, of which the message comes back in any order") {
  for (std::size_t room = 13; room <= 12 + 11; ++room) {
    auto fragments = dtls_fragmenter::of(message, 7, room);
    REQUIRE(fragments);
    dtls_fragmenter f = *fragments;
    std::vector<std::vector<std::uint8_t>> records;
    while (!f.done()) {
      const DTLSHandshake fragment = f.next();
      CHECK(fragment.fits());
      CHECK(fragment.message_seq == 7);
      CHECK(fragment.length == 10);
      CHECK(fragment.fragment_offset == records.size() * (room - 12));
      std::vector<std::uint8_t> out(room);
      const auto written = serialize(fragment, out);
      REQUIRE(written);
      out.resize(written->size());
      records.push_back(out);
    }
    CHECK(records.size() == (10 + room - 13) / (room - 12));
    std::reverse(records.begin(), records.end());
    std::uint8_t memory[64];
    dtls_handshake_stream<> stream(memory, sizeof(memory), 7);
    std::string found;
    for (const auto& record : records) {
      stream.push(record);
      if (const auto m = stream.next()) found = to_hex(*stream.handshake_form(*m));
    }
    CHECK(found == to_hex(message));
  }
}

TEST_CASE("dtls_fragmenter: a message without a body is one fragment") {
  auto fragments = dtls_fragmenter::of(hex<"0e 000000">(), 3, 12);
  REQUIRE(fragments);
  dtls_fragmenter f = *fragments;
  CHECK_FALSE(f.done());
  const DTLSHandshake only = f.next();
  CHECK(f.done());
  CHECK(only.whole());
  std::uint8_t out[12];
  CHECK(to_hex(*serialize(only, out)) == "0e0000000003000000000000");
}

TEST_CASE("dtls_fragmenter: no room, or no message, is an error") {
  const auto refused = [](bytes bad_message, std::size_t room) {
    return error_text(dtls_fragmenter::of(bad_message, 0, room).error());
  };
  CHECK(refused(message, 12) == error_text({errc::buffer_too_small, 0, "", 13, 12}));
  CHECK(refused(hex<"0e 000000">(), 11) == error_text({errc::buffer_too_small, 0, "", 12, 11}));
  CHECK(refused(hex<"0e 0000">(), 100) == error_text({errc::truncated, 0, "", 4, 3}));
  CHECK(refused(hex<"0e 000002 a1">(), 100) == error_text({errc::length_overrun, 1, "", 2, 1}));
  CHECK(refused(hex<"0e 000001 a1a2">(), 100) == error_text({errc::trailing_data, 5, "", 0, 1}));
}

}  // namespace
}  // namespace tlswire::test
