#include <tlswire/record/handshake_stream.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <vector>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

// Two messages, and three; one of them has no body.
constexpr auto& two = hex<"01 000005 a1a2a3a4a5  08 000002 b1b2">();
constexpr auto& three = hex<"02 000003 a1a2a3  0e 000000  0b 000004 c1c2c3c4">();

/// What comes out when a stream is fed these fragments: messages in hex, with how many bytes are needed at
/// the end.
std::string fed(const std::vector<bytes>& fragments, std::size_t scratch_size = 64) {
  detail::heap_bytes scratch(scratch_size);
  handshake_stream stream(scratch.data(), scratch.size());
  std::string out;
  for (const bytes fragment : fragments) {
    const detail::heap_bytes exact(fragment);
    stream.push(exact);
    for (;;) {
      const auto message = stream.next();
      if (message) {
        out += to_hex(*message) + " ";
        continue;
      }
      if (message.need_more() == 0) return out + error_text(message.error());
      break;
    }
  }
  const auto more = stream.next();
  return out + (stream.at_boundary() ? "boundary " : "inside ") + std::to_string(more.need_more());
}

constexpr auto two_whole = "01000005a1a2a3a4a5 08000002b1b2 boundary 4";
constexpr auto three_whole = "02000003a1a2a3 0e000000 0b000004c1c2c3c4 boundary 4";

TEST_CASE("handshake_stream: messages come out whole, wherever two cuts lie") {
  const auto cut_twice = [](bytes all, const char* expected) {
    for (std::size_t i = 0; i <= all.size(); ++i) {
      for (std::size_t j = i; j <= all.size(); ++j) {
        CAPTURE(i);
        CAPTURE(j);
        REQUIRE(fed({all.sub(0, i), all.sub(i, j - i), all.sub(j)}) == expected);
      }
    }
  };
  cut_twice(two, two_whole);
  cut_twice(three, three_whole);
}

TEST_CASE("handshake_stream: messages come out whole of fragments of one byte") {
  std::vector<bytes> ones;
  for (std::size_t i = 0; i < three.size(); ++i) ones.push_back(bytes(three).sub(i, 1));
  CHECK(fed(ones) == three_whole);
  // A scratch that just holds the longest is enough.
  CHECK(fed(ones, 8) == three_whole);
}

TEST_CASE(
    "handshake_stream: after each prefix it says how many bytes are needed, and whether a message has "
    "begun") {
  for (std::size_t size = 0; size < two.size(); ++size) {
    const std::size_t in_message = size < 9 ? size : size - 9;
    const std::size_t length = size < 9 ? 9 : 6;
    const std::size_t needed = in_message < 4 ? 4 - in_message : length - in_message;
    const std::string before = size < 9 ? "" : "01000005a1a2a3a4a5 ";
    CAPTURE(size);
    CHECK(fed({bytes(two).sub(0, size)}) ==
          before + (in_message == 0 ? "boundary " : "inside ") + std::to_string(needed));
  }
}

TEST_CASE("handshake_stream: a message that stands whole in its fragment is not copied") {
  std::uint8_t scratch[16];
  handshake_stream stream(scratch, sizeof(scratch));
  stream.push(two);
  const auto first = stream.next();
  REQUIRE(first);
  CHECK(first->data() == two.data());
  const auto second = stream.next();
  REQUIRE(second);
  CHECK(second->data() == two.data() + 9);
  CHECK(stream.at_boundary());

  // No scratch is needed for that.
  handshake_stream without(nullptr, 0);
  without.push(two);
  CHECK((*without.next()).size() == 9);
  CHECK((*without.next()).size() == 6);
  CHECK(without.next().need_more() == 4);
}

TEST_CASE("handshake_stream: of a message that does not, a copy in the scratch is given") {
  std::uint8_t scratch[16];
  handshake_stream stream(scratch, sizeof(scratch));
  stream.push(bytes(two).sub(0, 6));
  CHECK(stream.next().need_more() == 3);
  stream.push(bytes(two).sub(6));
  const auto first = stream.next();
  REQUIRE(first);
  CHECK(first->data() == scratch);
  const auto second = stream.next();
  REQUIRE(second);
  CHECK(second->data() == two.data() + 9);
}

TEST_CASE("handshake_stream: a message that does not fit is refused as soon as its header has come") {
  // Its header is 16 MiB long by its own account.
  constexpr auto& endless = hex<"01 ffffff 00">();
  const std::string refused = error_text({errc::message_too_large, 1, "length", 0x1000003, 64});
  CHECK(fed({endless}) == refused);
  CHECK(fed({bytes(endless).sub(0, 4)}) == refused);
  CHECK(fed({bytes(endless).sub(0, 1), bytes(endless).sub(1, 3)}) == refused);
  CHECK(fed({bytes(endless).sub(0, 3)}) == "inside 1");

  CHECK(fed({bytes(two).sub(0, 8), bytes(two).sub(8)}, 9) == two_whole);
  CHECK(fed({bytes(two).sub(0, 8), bytes(two).sub(8)}, 8) ==
        error_text({errc::message_too_large, 1, "length", 9, 8}));
}

TEST_CASE("handshake_stream: a scratch that does not even hold a header is too small, not a reason to wait") {
  for (std::size_t size = 0; size < 4; ++size) {
    CAPTURE(size);
    const std::string refused = error_text({errc::message_too_large, 1, "length", 9, size});
    CHECK(fed({bytes(two).sub(0, 6)}, size) == refused);
    CHECK(fed({bytes(two).sub(0, 2), bytes(two).sub(2, 2)}, size) == refused);
    CHECK(fed({bytes(two).sub(0, 2)}, size) == "inside 2");
  }
}

TEST_CASE("handshake_stream: what has come of a message that is not complete can be looked at") {
  for (std::size_t size = 0; size < 9; ++size) {
    detail::heap_bytes scratch(9);
    handshake_stream stream(scratch.data(), scratch.size());
    for (std::size_t i = 0; i < size; ++i) {
      stream.push(bytes(two).sub(i, 1));
      CHECK(stream.next().need_more() != 0);
    }
    CAPTURE(size);
    CHECK(to_hex(stream.pending()) == to_hex(bytes(two).sub(0, size)));
  }
  handshake_stream without(nullptr, 0);
  without.push(bytes(two).sub(0, 8));
  CHECK_FALSE(without.next().has_value());
  CHECK(to_hex(without.pending()) == "01000005");
}

TEST_CASE("stream_offset: a byte of a message stands behind the headers of the records before it") {
  constexpr auto& stream = hex<"16 0301 0002 aabb  16 0301 0001 cc  16 0301 0003 ddee">();
  constexpr std::size_t places[] = {5, 6, 12, 18, 19, 20};
  for (std::size_t i = 0; i < std::size(places); ++i) CHECK(stream_offset(stream, i) == places[i]);
  // The end of a message belongs to the record that it ends in, if that is the last.
  CHECK(stream_offset(bytes(stream).sub(0, 7), 2) == 7);
  CHECK(stream_offset(bytes(stream).sub(0, 13), 3) == 13);
}

TEST_CASE("handshake_stream: after an error there is no next message") {
  std::uint8_t scratch[8];
  handshake_stream stream(scratch, sizeof(scratch));
  stream.push(hex<"01 000100 00">());
  const auto first = stream.next();
  stream.push(two);
  const auto second = stream.next();
  CHECK(first.error() == second.error());
  CHECK_FALSE(second.has_value());
}

TEST_CASE("next_handshake_record: another content type is refused as soon as it has come") {
  const auto refused = [](bytes stream) { return error_text(next_handshake_record(stream).error()); };
  CHECK(refused(hex<"17">()) == error_text({errc::unexpected_content, 0, "type", 23, 0}));
  CHECK(refused(hex<"14 0303 0001 01">()) == error_text({errc::unexpected_content, 0, "type", 20, 0}));
  // Even if its length is none.
  CHECK(refused(hex<"00 0303 ffff">()) == error_text({errc::unexpected_content, 0, "type", 0, 0}));
}

TEST_CASE("next_handshake_record: an empty record is refused from its header") {
  const auto empty = next_handshake_record(hex<"16 0303 0000 16">());
  REQUIRE_FALSE(empty);
  CHECK(error_text(empty.error()) == error_text({errc::empty_fragment, 3, "length"}));
  CHECK(next_handshake_record(hex<"16 0303 00">()).need_more() == 1);
}

TEST_CASE("next_handshake_record: a good one is given, and its limit is kept") {
  CHECK((*next_handshake_record(hex<"16 0301 0001 01">())).fragment == bytes(hex<"01">()));
  CHECK(next_handshake_record(bytes{}).need_more() == 5);
  CHECK(error_text(next_handshake_record(hex<"16 0303 0002">(), 1).error()) ==
        error_text({errc::record_overflow, 3, "length", 2, 1}));
}

constexpr std::size_t in_a_constant_expression() {
  std::uint8_t scratch[16]{};
  handshake_stream stream(scratch, sizeof(scratch));
  stream.push(bytes(two).sub(0, 11));
  const auto first = stream.next();
  if (!first || stream.next().need_more() != 2) return 0;
  stream.push(bytes(two).sub(11));
  const auto second = stream.next();
  return second ? (*first).size() + (*second).size() : 0;
}
static_assert(in_a_constant_expression() == two.size());

}  // namespace
}  // namespace tlswire::test
