#include <tlswire/record/dtls_handshake_stream.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <tlswire/handshake/handshake.hpp>
#include <tlswire/wire/serialize.hpp>

#include "record/counted.hpp"
#include "support/hex.hpp"
#include "support/read_handshake.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

/// A fragment as it stands in a record.
octets fragment(std::uint8_t type, std::size_t length, std::uint16_t seq, std::size_t offset, bytes part) {
  const DTLSHandshake value{.msg_type = HandshakeType{type},
                            .length = static_cast<std::uint32_t>(length),
                            .message_seq = seq,
                            .fragment_offset = static_cast<std::uint32_t>(offset),
                            .fragment_length = static_cast<std::uint32_t>(part.size()),
                            .body = part};
  octets out(encoded_size(value));
  CHECK(serialize(value, out).has_value());
  return out;
}
octets operator+(octets a, const octets& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

constexpr bytes letters = "abcdefghij"_bytes;
octets part(std::size_t from, std::size_t to, std::uint16_t seq = 0) {
  return fragment(11, letters.size(), seq, from, letters.sub(from, to - from));
}
std::string shown(const dtls_message& m) {
  return std::to_string(m.message_seq) + ":" + std::to_string(static_cast<int>(m.msg_type)) + ":" +
         to_hex(m.body) + " ";
}
const std::string whole = "0:11:6162636465666768696a ";

template <class Stream>
std::string messages_of(Stream& stream) {
  std::string out;
  for (;;) {
    const auto message = stream.next();
    if (message) {
      out += shown(*message);
      continue;
    }
    return message.need_more() != 0 ? out : out + error_text(message.error()) + " ";
  }
}
/// The messages that come out of these records, and `inside` if one has begun.
template <std::size_t Window = 1>
std::string fed(const std::vector<octets>& records, std::size_t longest = 32) {
  detail::heap_bytes memory(dtls_handshake_stream<Window>::memory_for(longest));
  dtls_handshake_stream<Window> stream(memory.data(), memory.size());
  std::string out;
  for (const octets& record : records) {
    const detail::heap_bytes exact(record);
    stream.push(exact);
    out += messages_of(stream);
  }
  return out + (stream.at_boundary() ? "" : "inside");
}

TEST_CASE("dtls_handshake_stream: a message comes out whole wherever two cuts lie, in each order") {
  for (std::size_t i = 0; i <= letters.size(); ++i) {
    for (std::size_t j = i; j <= letters.size(); ++j) {
      std::vector<octets> parts = {part(0, i), part(i, j), part(j, letters.size())};
      std::sort(parts.begin(), parts.end());
      do {
        CAPTURE(i);
        CAPTURE(j);
        // In records of their own, and in one.
        REQUIRE(fed(parts) == whole);
        REQUIRE(fed({parts[0] + parts[1] + parts[2]}) == whole);
      } while (std::next_permutation(parts.begin(), parts.end()));
    }
  }
}

TEST_CASE("dtls_handshake_stream: fragments that overlap or are repeated") {
  for (std::size_t i = 1; i <= letters.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      CAPTURE(i);
      CAPTURE(j);
      REQUIRE(fed({part(0, i), part(j, letters.size())}) == whole);
      REQUIRE(fed({part(j, letters.size()), part(0, i)}) == whole);
      REQUIRE(fed({part(j, i), part(j, i), part(0, letters.size()), part(j, i)}) == whole);
    }
  }
  std::vector<octets> ones;
  for (std::size_t i = letters.size(); i-- > 0;) {
    ones.push_back(part(i, i + 1));
    ones.push_back(part(i, i + 1));
  }
  CHECK(fed(ones) == whole);
}

TEST_CASE("dtls_handshake_stream: it says how many bytes are missing") {
  detail::heap_bytes memory(dtls_handshake_stream<>::memory_for(10));
  dtls_handshake_stream<> stream(memory.data(), memory.size());
  CHECK(stream.next().need_more() == 12);
  CHECK(stream.at_boundary());
  const octets last = part(7, 10), middle = part(3, 8), first = part(0, 3);
  stream.push(last);
  CHECK(stream.next().need_more() == 7);
  stream.push(middle);
  CHECK(stream.next().need_more() == 3);
  CHECK_FALSE(stream.at_boundary());
  CHECK(stream.due() == 0);
  stream.push(first);
  CHECK(shown(*stream.next()) == whole);
  CHECK(stream.due() == 1);
  CHECK(stream.at_boundary());
  CHECK(stream.next().need_more() == 12);
}

TEST_CASE("dtls_handshake_stream: a whole message is a view of its record, a cut one of the memory") {
  std::uint8_t memory[64];
  dtls_handshake_stream<> stream(memory, sizeof(memory));
  const octets record = part(0, 10) + fragment(14, 0, 1, 0, {});
  stream.push(record);
  CHECK((*stream.next()).body.data() == record.data() + 12);
  CHECK(shown(*stream.next()) == "1:14: ");
  const octets a = part(0, 4, 2), b = part(4, 10, 2);
  stream.push(a);
  CHECK(stream.next().need_more() == 6);
  stream.push(b);
  CHECK((*stream.next()).body.data() == memory + 4);

  dtls_handshake_stream<> without(nullptr, 0);
  without.push(record);
  CHECK(messages_of(without) == whole + "1:14: ");
}

TEST_CASE(
    "dtls_handshake_stream: handshake_form is what parse<Handshake> takes, for whole and cut messages") {
  const octets body = from_hex("0000");
  const octets one = fragment(8, 2, 0, 0, body);
  const octets half = fragment(8, 2, 1, 0, bytes(body).sub(0, 1)),
               rest = fragment(8, 2, 1, 1, bytes(body).sub(1));
  std::uint8_t memory[64];
  dtls_handshake_stream<> stream(memory, sizeof(memory));
  for (const octets& record : {one, half + rest}) {
    stream.push(record);
    const auto message = stream.next();
    REQUIRE(message);
    const auto form = stream.handshake_form(*message);
    REQUIRE(form);
    CHECK(to_hex(*form) == "080000020000");
    CHECK(read_handshake(*form, context<>{}).has_value());
  }
  dtls_handshake_stream<> small(memory, 6);
  small.push(one);
  const auto message = small.next();
  CHECK(error_text(small.handshake_form(*message).error()) ==
        error_text({errc::message_too_large, 1, "length", 6, 5}));
}

TEST_CASE("dtls_handshake_stream: messages come out in their order, as far as the window reaches") {
  const octets zero = part(0, 10, 0), one = part(0, 10, 1), two = part(0, 10, 2), three = part(0, 10, 3);
  const std::string all[] = {whole, "1" + whole.substr(1), "2" + whole.substr(1), "3" + whole.substr(1)};
  CHECK(fed<3>({two, one, zero}) == all[0] + all[1] + all[2]);
  CHECK(fed<3>({two + one + zero}) == all[0] + all[1] + all[2]);
  // Beyond the window it is dropped, and comes again later.
  CHECK(fed<3>({three, two, one, zero}) == all[0] + all[1] + all[2]);
  CHECK(fed<3>({three, two, one, zero, three}) == all[0] + all[1] + all[2] + all[3]);
  CHECK(fed<1>({one, zero}) == all[0]);
  CHECK(fed<2>({part(3, 10, 1), part(5, 10), part(0, 3, 1), part(0, 5)}) == all[0] + all[1]);
  CHECK(fed<2>({part(3, 10, 1), zero}) == all[0] + "inside");
}

TEST_CASE("dtls_handshake_stream: it is known whether a record repeated messages or was dropped") {
  std::uint8_t memory[64];
  dtls_handshake_stream<> stream(memory, sizeof(memory), 5);
  const octets due = part(0, 10, 5), old = part(0, 10, 4), far = part(0, 10, 7);
  stream.push(due);
  CHECK(messages_of(stream) == "5" + whole.substr(1));
  CHECK((!stream.repeated() && !stream.dropped()));
  stream.push(old);
  CHECK(messages_of(stream).empty());
  CHECK((stream.repeated() && !stream.dropped()));
  stream.push(far);
  CHECK(messages_of(stream).empty());
  CHECK((!stream.repeated() && stream.dropped()));
}

TEST_CASE("dtls_handshake_stream: the last message_seq is not followed by the first") {
  std::uint8_t memory[64];
  dtls_handshake_stream<> stream(memory, sizeof(memory), 65535);
  const octets last = part(0, 10, 65535), first = part(0, 10, 0);
  stream.push(last);
  CHECK(messages_of(stream) == "65535" + whole.substr(1));
  CHECK(stream.due() == 65536);
  stream.push(first);
  CHECK(messages_of(stream).empty());
  CHECK(stream.repeated());
}

TEST_CASE("dtls_handshake_stream: what contradicts a message is refused, and changes nothing") {
  const auto refused = [](const octets& wrong, const expected_error& expected) {
    CHECK(fed({part(0, 5), wrong, part(5, 10)}) == error_text(expected) + " " + whole);
  };
  refused(fragment(12, 10, 0, 5, letters.sub(5)), {errc::inconsistent_fragment, 0, "msg_type"});
  refused(fragment(11, 11, 0, 5, letters.sub(5)), {errc::inconsistent_fragment, 1, "length", 11, 10});
  refused(fragment(11, 10, 0, 3, "dXf"_bytes), {errc::inconsistent_fragment, 13, "body"});
  refused(fragment(11, 10, 0, 0, "abcdXfghij"_bytes), {errc::inconsistent_fragment, 16, "body"});
  // It counts from the first byte of the record; what follows there is given up.
  refused(part(2, 4) + fragment(11, 10, 0, 4, "X"_bytes) + part(5, 10),
          {errc::inconsistent_fragment, 26, "body"});
}

TEST_CASE("dtls_handshake_stream: a fragment that reaches beyond its message or its record is refused") {
  CHECK(fed({fragment(11, 10, 0, 11, {})}) ==
        error_text({errc::inconsistent_fragment, 6, "fragment_offset", 11, 10}) + " ");
  CHECK(fed({fragment(11, 10, 0, 8, "abc"_bytes)}) ==
        error_text({errc::inconsistent_fragment, 9, "fragment_length", 3, 2}) + " ");
  CHECK(fed({fragment(11, 0xffffff, 0, 0xffffff, "a"_bytes)}) ==
        error_text({errc::inconsistent_fragment, 9, "fragment_length", 1, 0}) + " ");
  const octets good = part(0, 10);
  for (std::size_t size = 1; size < good.size(); ++size) {
    const octets cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK(fed({cut}) == (size < 12 ? error_text({errc::truncated, 0, "", 12, size})
                                   : error_text({errc::truncated, 12, "body", 10, size - 12})) +
                            " ");
    // Behind another it is refused at its place, and the other is taken.
    CHECK(fed({good + cut}) == whole +
                                   (size < 12 ? error_text({errc::truncated, 22, "", 12, size})
                                              : error_text({errc::truncated, 34, "body", 10, size - 12})) +
                                   " ");
  }
}

TEST_CASE("dtls_handshake_stream: a message that does not fit is refused from the first of its fragments") {
  const std::string refused = error_text({errc::message_too_large, 1, "length", 14, 13}) + " ";
  CHECK(fed({part(0, 3)}, 9) == refused);
  CHECK(fed({part(0, 3)}, 10) == "inside");
  CHECK(fed<2>({part(0, 10, 1)}, 9) == refused);
  CHECK(fed({fragment(11, 0xffffff, 0, 0, "a"_bytes)}) ==
        error_text({errc::message_too_large, 1, "length", 0x1000003, 36}) + " ");
  // Whole it needs no room.
  CHECK(fed({part(0, 10)}, 9) == whole);
}

TEST_CASE("dtls_handshake_stream: a fragment without bytes of a message that has some says nothing") {
  CHECK(fed({part(4, 4)}).empty());
  CHECK(fed({part(4, 4), fragment(12, 3, 0, 0, "xyz"_bytes)}) == "0:12:78797a ");
}

TEST_CASE("dtls_handshake_stream: hostile fragments cost work in proportion to their own bytes") {
  constexpr std::size_t longest = 8192, window = 4;
  using stream_type = basic_dtls_handshake_stream<window, counted>;
  std::size_t work = 0;
  octets memory(stream_type::memory_for(longest));
  stream_type stream(memory.data(), memory.size(), 0, counted{&work});
  work = 0;
  std::size_t sent = 0;
  // Single bytes with gaps, from the back, for each message of the window and some beyond it.
  for (std::uint16_t seq = 0; seq < window + 4; ++seq) {
    for (std::size_t at = longest - 2; at > 2; at -= 2) {
      const octets record = fragment(11, longest, seq, at, "x"_bytes);
      stream.push(record);
      CHECK(stream.next().need_more() != 0);
      sent += record.size();
    }
  }
  // And the bits of each message are cleared once.
  CHECK(work <= 2 * sent + window * longest / 8);
}

/// What should come out, by a map of bytes for each message.
class reference {
 public:
  explicit reference(std::size_t window) : window_(window) {}
  std::string take(const DTLSHandshake& f) {
    if (f.message_seq < due_ || f.message_seq >= due_ + window_) return {};
    entry& e = messages_[f.message_seq];
    e.type = f.msg_type;
    e.length = f.length;
    for (std::size_t i = 0; i < f.body.size(); ++i) e.there.emplace(f.fragment_offset + i, f.body[i]);
    e.seen = e.seen || !f.body.empty() || f.length == 0;
    std::string out;
    while (messages_.count(due_) != 0 && messages_[due_].seen &&
           messages_[due_].there.size() == messages_[due_].length) {
      octets body;
      for (const auto& [place, byte] : messages_[due_].there) body.push_back(byte);
      out += shown({messages_[due_].type, static_cast<std::uint16_t>(due_), body});
      ++due_;
    }
    return out;
  }

 private:
  struct entry {
    HandshakeType type{};
    std::size_t length = 0;
    bool seen = false;
    std::map<std::size_t, std::uint8_t> there{};
  };
  std::size_t window_;
  std::size_t due_ = 0;
  std::map<std::size_t, entry> messages_{};
};

template <std::size_t Window>
void compare(unsigned seed) {
  random_numbers random(seed);
  std::vector<octets> bodies;
  for (std::size_t n = 1 + random(5); n > 0; --n) {
    octets body(random(4) == 0 ? 0 : random(50));
    for (std::uint8_t& byte : body) byte = static_cast<std::uint8_t>(random(256));
    bodies.push_back(body);
  }
  detail::heap_bytes memory(dtls_handshake_stream<Window>::memory_for(50));
  dtls_handshake_stream<Window> stream(memory.data(), memory.size());
  reference expected(Window);
  std::string all, all_expected;
  for (std::size_t step = 0; step < 60; ++step) {
    octets record;
    std::string wanted;
    for (std::size_t n = 1 + random(3); n > 0; --n) {
      const std::size_t seq = random(bodies.size());
      const bytes body = bodies[seq];
      const std::size_t from = random(body.size() + 1);
      const octets one =
          fragment(static_cast<std::uint8_t>(seq + 1), body.size(), static_cast<std::uint16_t>(seq), from,
                   body.sub(from, random(body.size() - from + 1)));
      wanted += expected.take(*parse<DTLSHandshake>(one));
      record = record + one;
    }
    const detail::heap_bytes exact(record);
    stream.push(exact);
    CAPTURE(seed);
    CAPTURE(step);
    REQUIRE(messages_of(stream) == wanted);
  }
}

TEST_CASE("dtls_handshake_stream: random fragments give what a map of bytes gives, record by record") {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    compare<1>(seed);
    compare<2>(seed);
    compare<5>(seed);
  }
}

constexpr bool in_a_constant_expression() {
  std::uint8_t memory[40]{};
  dtls_handshake_stream<> stream(memory, sizeof(memory));
  constexpr auto& record = hex<"01 000003 0000 000001 000002 a2a3  01 000003 0000 000000 000001 a1">();
  stream.push(record);
  const auto message = stream.next();
  return message && message->body == bytes(hex<"a1a2a3">());
}
static_assert(in_a_constant_expression());

}  // namespace
}  // namespace tlswire::test
