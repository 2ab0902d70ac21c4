#include <tlswire/record/crypto_stream.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "record/counted.hpp"
#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

// Three messages; one has no body.
constexpr auto& three = hex<"02 000003 a1a2a3  0e 000000  0b 000004 c1c2c3c4">();
const std::string three_whole = "02000003a1a2a3 0e000000 0b000004c1c2c3c4 ";

struct frame {
  std::uint64_t offset;
  bytes data;
};
frame part(bytes stream, std::size_t from, std::size_t to) { return {from, stream.sub(from, to - from)}; }

template <class Stream>
std::string messages_of(Stream& stream) {
  std::string out;
  for (;;) {
    const auto message = stream.next();
    if (message) {
      out += to_hex(*message) + " ";
      continue;
    }
    return message.need_more() != 0 ? out : out + error_text(message.error());
  }
}
/// The messages that come out, in hex, and `inside` if that is not the end of one.
std::string fed(const std::vector<frame>& frames, std::size_t window = 64) {
  detail::heap_bytes memory(crypto_stream::memory_for(window));
  crypto_stream stream(memory.data(), memory.size());
  std::string out;
  for (const frame& f : frames) {
    const detail::heap_bytes exact(f.data);
    const auto taken = stream.push(f.offset, exact);
    if (!taken) return out + error_text(taken.error());
    out += messages_of(stream);
  }
  return out + (stream.at_boundary() ? "" : "inside");
}

TEST_CASE("crypto_stream: messages come out whole wherever two cuts lie, in each order of the parts") {
  const bytes all = three;
  for (std::size_t i = 0; i <= all.size(); ++i) {
    for (std::size_t j = i; j <= all.size(); ++j) {
      std::vector<frame> frames = {part(all, 0, i), part(all, i, j), part(all, j, all.size())};
      int order[] = {0, 1, 2};
      do {
        CAPTURE(i);
        CAPTURE(j);
        REQUIRE(fed({frames[static_cast<std::size_t>(order[0])], frames[static_cast<std::size_t>(order[1])],
                     frames[static_cast<std::size_t>(order[2])]}) == three_whole);
      } while (std::next_permutation(std::begin(order), std::end(order)));
    }
  }
}

TEST_CASE("crypto_stream: bytes one by one, forwards and backwards, and all of them twice") {
  const bytes all = three;
  std::vector<frame> forwards;
  for (std::size_t i = 0; i < all.size(); ++i) forwards.push_back(part(all, i, i + 1));
  CHECK(fed(forwards, 8) == three_whole);
  const std::vector<frame> backwards(forwards.rbegin(), forwards.rend());
  CHECK(fed(backwards, all.size()) == three_whole);
  std::vector<frame> twice;
  for (const frame& f : backwards) {
    twice.push_back(f);
    twice.push_back(f);
  }
  CHECK(fed(twice, all.size()) == three_whole);
}

TEST_CASE("crypto_stream: frames that overlap, or repeat what was given out, add what is new") {
  const bytes all = three;
  for (std::size_t i = 0; i <= all.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      CAPTURE(i);
      CAPTURE(j);
      REQUIRE(fed({part(all, 0, i), part(all, j, all.size())}) == three_whole);
      REQUIRE(fed({part(all, j, all.size()), part(all, 0, i)}) == three_whole);
      REQUIRE(fed({part(all, 0, all.size()), part(all, j, i)}) == three_whole);
    }
  }
}

TEST_CASE("crypto_stream: a whole message in order is a view of its frame, a cut one of the memory") {
  std::uint8_t memory[64];
  crypto_stream stream(memory, sizeof(memory));
  CHECK(*stream.push(0, three) == three.size());
  CHECK((*stream.next()).data() == three.data());
  CHECK((*stream.next()).data() == three.data() + 7);
  CHECK((*stream.next()).data() == three.data() + 11);
  CHECK(stream.next().need_more() == 4);
  CHECK(stream.next_offset() == three.size());
  CHECK(*stream.push(19, bytes(three).sub(0, 5)) == 5);
  CHECK(stream.next().need_more() == 2);
  CHECK(*stream.push(24, bytes(three).sub(5, 2)) == 2);
  CHECK((*stream.next()).data() == memory);

  crypto_stream without(nullptr, 0);
  CHECK(without.push(0, three).has_value());
  CHECK(messages_of(without) == three_whole);
}

TEST_CASE("crypto_stream: it says how many bytes are needed, and where") {
  const bytes all = three;
  for (std::size_t size = 0; size < all.size(); ++size) {
    std::uint8_t memory[64];
    crypto_stream stream(memory, sizeof(memory));
    CHECK(stream.push(0, all.sub(0, size)).has_value());
    while (stream.next()) {
    }
    const std::size_t begin = size < 7 ? 0 : size < 11 ? 7 : 11;
    const std::size_t whole = size < 7 ? 7 : size < 11 ? 4 : 8;
    const std::size_t there = size - begin;
    CAPTURE(size);
    CHECK(stream.next().need_more() == (there < 4 ? 4 - there : whole - there));
    CHECK(stream.next_offset() == begin);
    CHECK(stream.pending() == there);
    CHECK(stream.at_boundary() == (there == 0));
    // What lies beyond a gap does not count.
    CHECK(stream.push(size + 1, bytes(hex<"00">())).has_value());
    CHECK(stream.pending() == there);
    CHECK_FALSE(stream.at_boundary());
  }
}

TEST_CASE("crypto_stream: a byte that changes is refused, and the frame with it") {
  const bytes all = three;
  octets changed(all.begin(), all.end());
  changed[13] = 0xff;
  CHECK(fed({part(all, 11, 15), {10, bytes(changed).sub(10)}, part(all, 0, 11)}) ==
        error_text({errc::inconsistent_fragment, 3, ""}));
  std::uint8_t memory[64];
  crypto_stream stream(memory, sizeof(memory));
  CHECK(stream.push(11, all.sub(11, 4)).has_value());
  CHECK_FALSE(stream.push(10, bytes(changed).sub(10)).has_value());
  CHECK(stream.push(0, all.sub(0, 11)).has_value());
  // Its other bytes were not taken.
  CHECK(messages_of(stream) == "02000003a1a2a3 0e000000 ");
  CHECK(stream.next().need_more() == 4);
  CHECK(stream.push(15, all.sub(15)).has_value());
  CHECK(messages_of(stream) == "0b000004c1c2c3c4 ");
}

TEST_CASE("crypto_stream: a frame that ends beyond the window, or beyond a varint, is refused") {
  CHECK(fed({{8, bytes(three).sub(8, 8)}}, 16) == "inside");
  CHECK(fed({{9, bytes(three).sub(8, 8)}}, 16) == error_text({errc::out_of_window, 0, "", 17, 16}));
  CHECK(fed({{0xffffffff, bytes(three).sub(8, 1)}}, 16) ==
        error_text({errc::out_of_window, 0, "", 0x100000000, 16}));
  CHECK(fed({{varint::max, bytes(three).sub(0, 1)}}) ==
        error_text({errc::out_of_window, 0, "", varint::max + 1, varint::max}));
  CHECK(fed({{~std::uint64_t{0}, bytes{}}}) ==
        error_text({errc::out_of_window, 0, "", ~std::uint64_t{0}, varint::max}));
}

TEST_CASE("crypto_stream: what was given out makes room for the next, whatever is there beyond a gap") {
  // Each message with the last byte of the one after the next, at the edge of the window.
  octets stream;
  for (std::uint8_t i = 0; i < 50; ++i) stream.insert(stream.end(), {1, 0, 0, 4, i, i, i, i});
  detail::heap_bytes memory(crypto_stream::memory_for(20));
  crypto_stream messages(memory.data(), memory.size());
  std::string all;
  for (std::size_t at = 0; at < stream.size(); at += 8) {
    const std::size_t edge = std::min(at + 19, stream.size() - 1);
    CHECK(messages.push(edge, bytes(stream).sub(edge, 1)).has_value());
    for (const std::size_t size : {3u, 5u}) {
      CHECK(messages.push(at + (size == 5 ? 3 : 0), bytes(stream).sub(at + (size == 5 ? 3 : 0), size))
                .has_value());
      all += messages_of(messages);
    }
  }
  CHECK(all.size() == 50 * 17);
  CHECK(messages.next_offset() == stream.size());
  CHECK(messages.at_boundary());
}

TEST_CASE(
    "crypto_stream: a message that does not fit is refused as soon as its header has come, and for good") {
  const std::string refused = error_text({errc::message_too_large, 1, "length", 8, 7}) + "inside";
  const bytes all = bytes(three).sub(11);
  CHECK(fed({part(all, 0, 4)}, 7) == refused);
  CHECK(fed({part(all, 0, 3)}, 7) == "inside");
  CHECK(fed({part(all, 0, 8)}, 7) == "0b000004c1c2c3c4 ");
  for (std::size_t window = 0; window < 4; ++window) {
    CHECK(fed({part(all, 0, 4)}, window) ==
          error_text({errc::message_too_large, 1, "length", 8, window}) + "inside");
  }
  std::uint8_t memory[8];
  crypto_stream stream(memory, sizeof(memory));
  CHECK(stream.push(0, all.sub(0, 4)).has_value());
  CHECK_FALSE(stream.next().has_value());
  CHECK(stream.next().need_more() == 0);
}

TEST_CASE("crypto_stream: messages that were not asked for are not lost") {
  std::uint8_t memory[12];
  crypto_stream stream(memory, sizeof(memory));
  CHECK(stream.push(0, three).has_value());
  // Ten bytes fit into the memory, nineteen are there.
  CHECK(error_text(stream.push(19, hex<"0e">()).error()) == error_text({errc::out_of_window, 0, "", 19, 10}));
  CHECK(messages_of(stream) == three_whole);
  CHECK(stream.push(19, hex<"0e">()).has_value());
}

TEST_CASE("crypto_stream: hostile frames cost work in proportion to what they bring and to the window") {
  constexpr std::size_t window = 4096;
  std::size_t work = 0;
  octets memory(crypto_stream::memory_for(window));
  basic_crypto_stream<counted> stream(memory.data(), memory.size(), counted{&work});
  work = 0;
  // A message that never ends, in single bytes from the back.
  CHECK(stream.push(0, hex<"01 000ff0">()).has_value());
  CHECK(stream.next().need_more() == 0xff0);
  const std::uint8_t byte[] = {0};
  std::size_t frames = 0;
  for (std::size_t round = 0; round < 3; ++round) {
    for (std::size_t at = window - 1; at > 4; --at, ++frames) CHECK(stream.push(at, byte).has_value());
    CHECK(stream.next().need_more() != 0);
  }
  CHECK(work <= 3 * frames + 2 * window);
  // At the edge of the window, with a message before it: what is there is moved once for a frame.
  work = 0;
  CHECK(stream.push(4, byte).has_value());
  CHECK(stream.next().has_value());
  CHECK(stream.push(window + 99, byte).has_value());
  CHECK(work <= 3 * window);
}

/// What the stream should give, by a map of bytes.
std::string reference(const std::vector<frame>& frames) {
  std::map<std::uint64_t, std::uint8_t> there;
  std::string out;
  std::uint64_t read = 0;
  for (const frame& f : frames) {
    for (std::size_t i = 0; i < f.data.size(); ++i) there.emplace(f.offset + i, f.data[i]);
    for (;;) {
      octets message;
      while (there.count(read + message.size()) != 0) {
        message.push_back(there[read + message.size()]);
        if (message.size() >= 4 && message.size() == 4 + load_big_endian<2>(message.data() + 2)) break;
      }
      if (message.size() < 4 || message.size() != 4 + load_big_endian<2>(message.data() + 2)) break;
      out += to_hex(message) + " ";
      read += message.size();
    }
  }
  return out + (there.empty() || (--there.end())->first < read ? "" : "inside");
}

TEST_CASE("crypto_stream: random frames give what a map of bytes gives, after each of them") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    random_numbers random(seed);
    octets stream;
    for (std::size_t n = 1 + random(6); n > 0; --n) {
      const std::size_t length = random(3) == 0 ? 0 : random(40);
      stream.insert(stream.end(), {static_cast<std::uint8_t>(n), 0, 0, static_cast<std::uint8_t>(length)});
      for (std::size_t i = 0; i < length; ++i) stream.push_back(static_cast<std::uint8_t>(random(256)));
    }
    std::vector<frame> frames;
    for (std::size_t n = random(30); n > 0; --n) {
      const std::size_t from = random(stream.size() + 1);
      frames.push_back(
          part(stream, from, from + random(std::min<std::size_t>(stream.size() - from, 30) + 1)));
      CAPTURE(seed);
      REQUIRE(fed(frames, stream.size() + 4) == reference(frames));
    }
    frames.push_back(part(stream, 0, stream.size()));
    REQUIRE(fed(frames, stream.size() + 4) == reference(frames));
    REQUIRE(fed(frames, stream.size() + 4).find("inside") == std::string::npos);
  }
}

constexpr std::size_t in_a_constant_expression() {
  std::uint8_t memory[40]{};
  crypto_stream stream(memory, sizeof(memory));
  if (!stream.push(5, bytes(three).sub(5))) return 0;
  if (!stream.push(0, bytes(three).sub(0, 5))) return 0;
  std::size_t size = 0;
  for (auto message = stream.next(); message; message = stream.next()) size += (*message).size();
  return size;
}
static_assert(in_a_constant_expression() == three.size());

}  // namespace
}  // namespace tlswire::test
