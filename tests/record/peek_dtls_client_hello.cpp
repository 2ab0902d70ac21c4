#include <tlswire/record/peek_dtls_client_hello.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include <tlswire/wire/serialize.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

// The body of a ClientHello with a cookie, server_name and supported_versions.
constexpr auto& hello =
    hex<"fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 04 c0c1c2c3 0002 1301 01 00"
        "0017 0000 000c 000a 00 0007 6578616d706c65 002b 0003 02 fefc">();

octets record(const octets& content) {
  octets out = {22,
                0xfe,
                0xfd,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                static_cast<std::uint8_t>(content.size() >> 8),
                static_cast<std::uint8_t>(content.size())};
  out.insert(out.end(), content.begin(), content.end());
  return out;
}
octets fragment(bytes body, std::size_t from, std::size_t to, std::uint16_t seq = 0, std::uint8_t type = 1) {
  const bytes part = body.sub(from, to - from);
  const DTLSHandshake value{.msg_type = HandshakeType{type},
                            .length = static_cast<std::uint32_t>(body.size()),
                            .message_seq = seq,
                            .fragment_offset = static_cast<std::uint32_t>(from),
                            .fragment_length = static_cast<std::uint32_t>(part.size()),
                            .body = part};
  octets out(encoded_size(value));
  CHECK(serialize(value, out).has_value());
  return out;
}
std::string answer(const framed<peeked_client_hello>& peeked) {
  if (peeked) {
    CHECK(peeked->message == bytes(hello));
    CHECK(peeked->legacy_cookie == bytes(hex<"c0c1c2c3">()));
    CHECK(peeked->hello.legacy_version == ProtocolVersion::DTLSv1_2);
    CHECK(peeked->hello.cipher_suites.size() == 1);
    CHECK(peeked->hello.random[31] == 0x1f);
    const auto names = peeked->hello.extensions->find<server_name>();
    REQUIRE(names);
    return std::string(names->server_name_list[0].name.get_if<HostName>()->text());
  }
  return peeked.need_more() != 0 ? "more " + std::to_string(peeked.need_more()) : error_text(peeked.error());
}
/// For a datagram that ends with the call: the answer is looked at before.
framed<peeked_client_hello> push(dtls_client_hello_peeker<>& peeker, const octets& datagram) {
  return peeker.push(datagram);
}
constexpr std::size_t enough = dtls_handshake_stream<>::memory_for(hello.size());

std::string peek(const octets& datagram, std::size_t memory_size = enough) {
  const detail::heap_bytes exact(datagram);
  detail::heap_bytes memory(memory_size);
  return answer(peek_dtls_client_hello(exact, memory.data(), memory.size()));
}

TEST_CASE("peek_dtls_client_hello: a hello in one fragment is a view of the datagram and needs no memory") {
  const octets datagram = record(fragment(hello, 0, hello.size()));
  CHECK(peek(datagram, 0) == "example");
  const auto peeked = peek_dtls_client_hello(datagram, nullptr, 0);
  REQUIRE(peeked);
  CHECK(peeked->message.data() == datagram.data() + 25);
  CHECK(peeked->stream_size == datagram.size());
}

TEST_CASE("dtls_client_hello_peeker: a hello cut at any two places, in datagrams in each order, and in one") {
  for (const std::uint16_t seq : {std::uint16_t{0}, std::uint16_t{1}}) {
    for (std::size_t i = 0; i <= hello.size(); i += 7) {
      for (std::size_t j = i; j <= hello.size(); j += 6) {
        std::vector<octets> parts = {fragment(hello, 0, i, seq), fragment(hello, i, j, seq),
                                     fragment(hello, j, hello.size(), seq)};
        std::sort(parts.begin(), parts.end());
        do {
          detail::heap_bytes memory(enough);
          dtls_client_hello_peeker<> peeker(memory.data(), memory.size());
          std::string last;
          octets in_records, in_one_record;
          for (const octets& part : parts) {
            if (last != "example") last = answer(push(peeker, record(part)));
            CHECK((last == "example" || last.substr(0, 4) == "more"));
            const octets own = record(part);
            in_records.insert(in_records.end(), own.begin(), own.end());
            in_one_record.insert(in_one_record.end(), part.begin(), part.end());
          }
          REQUIRE(last == "example");
          REQUIRE(peek(in_records) == "example");
          REQUIRE(peek(record(in_one_record)) == "example");
        } while (std::next_permutation(parts.begin(), parts.end()));
      }
    }
  }
}

TEST_CASE("dtls_client_hello_peeker: it says how much is missing") {
  detail::heap_bytes memory(enough);
  dtls_client_hello_peeker<> peeker(memory.data(), memory.size());
  CHECK(answer(peeker.push({})) == "more 12");
  CHECK(answer(push(peeker, record(fragment(hello, 10, 20)))) == "more " + std::to_string(hello.size() - 10));
  CHECK(answer(push(peeker, record(fragment(hello, 15, 30)))) == "more " + std::to_string(hello.size() - 20));
}

TEST_CASE("peek_dtls_client_hello: what is no ClientHello is refused at its first wrong byte") {
  CHECK(peek(octets{'G', 'E', 'T'}) == error_text({errc::unexpected_content, 0, "datagram", 'G', 0}));
  CHECK(peek(octets{22, 3, 1}) == error_text({errc::truncated, 0, "datagram", 13, 3}));
  CHECK(peek(record({})) == error_text({errc::empty_fragment, 11, "datagram"}));
  CHECK(peek(record(fragment(hello, 0, 9, 0, 2))) == error_text({errc::wrong_message, 13, "datagram"}));
  octets overrun = record(fragment(hello, 0, 9));
  overrun[12] += 1;
  CHECK(peek(overrun) == error_text({errc::length_overrun, 11, "datagram", 22, 21}));
  overrun[11] = 0x40;
  CHECK(peek(overrun) == error_text({errc::record_overflow, 11, "datagram", 0x4016, 16384}));
}

TEST_CASE("peek_dtls_client_hello: errors of fragments have their place in the datagram") {
  octets beyond = fragment(hello, 0, 9);
  beyond[11] = 0x7f;
  CHECK(peek(record(beyond)) ==
        error_text({errc::inconsistent_fragment, 13 + 9, "datagram.fragment_length", 0x7f, hello.size()}));
  const octets half = fragment(hello, 0, 9);
  octets two = record(half);
  octets changed = fragment(hello, 5, 9);
  changed[13] ^= 1;
  const octets second = record(changed);
  two.insert(two.end(), second.begin(), second.end());
  CHECK(peek(two) == error_text({errc::inconsistent_fragment, 13 + half.size() + 13 + 13, "datagram.body"}));
  CHECK(peek(record(half), 40) ==
        error_text({errc::message_too_large, 14, "datagram.length", hello.size() + 4, 36}));
}

TEST_CASE("dtls_client_hello_peeker: after a datagram that was refused, others are taken") {
  detail::heap_bytes memory(enough);
  dtls_client_hello_peeker<> peeker(memory.data(), memory.size());
  CHECK(answer(push(peeker, record(fragment(hello, 0, 30)))).substr(0, 4) == "more");
  CHECK_FALSE(push(peeker, octets{71}).has_value());
  octets changed = fragment(hello, 20, hello.size());
  changed[12] ^= 1;
  CHECK_FALSE(push(peeker, record(changed)).has_value());
  CHECK(answer(push(peeker, record(fragment(hello, 20, hello.size())))) == "example");
}

TEST_CASE("peek_dtls_client_hello: errors in the hello count in its body, extensions are framed only") {
  octets changed(hello.begin(), hello.end());
  changed[changed.size() - 3] = 3;
  const octets datagram = record(fragment(changed, 0, changed.size()));
  CHECK(answer(peek_dtls_client_hello<strict>(datagram, nullptr, 0)) ==
        error_text(
            {errc::length_overrun, changed.size() - 3, "extensions[1].supported_versions.versions", 3, 2}));
  const auto peeked = peek_dtls_client_hello(datagram, nullptr, 0);
  REQUIRE(peeked);
  CHECK(peeked->hello.extensions->find<supported_versions>().malformed());
  CHECK(peeked->hello.extensions->find<server_name>().has_value());
}

TEST_CASE("peek_dtls_client_hello: a hello without extensions has none") {
  const octets body(hello.begin(), hello.begin() + 46);
  const octets datagram = record(fragment(body, 0, body.size()));
  const auto peeked = peek_dtls_client_hello(datagram, nullptr, 0);
  REQUIRE(peeked);
  CHECK_FALSE(peeked->hello.extensions.has_value());
}

}  // namespace
}  // namespace tlswire::test
