#include <tlswire/record/peek_client_hello.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"
#include "vectors/hex_file.hpp"

namespace tlswire::test {
namespace {

using octets = std::vector<std::uint8_t>;

// A ClientHello with server_name and supported_versions, and its header.
constexpr auto& hello =
    hex<"01 000042"
        "0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
        "0017 0000 000c 000a 00 0007 6578616d706c65 002b 0003 02 0304">();
static_assert(hello.size() == 4 + 0x42);

/// A message over records, and where each of its bytes stands there; the last entry is where it ends.
struct stream {
  octets wire{};
  std::vector<std::size_t> place{};

  void append(std::uint8_t type, bytes fragment) {
    wire.insert(wire.end(), {type, 3, 1, static_cast<std::uint8_t>(fragment.size() >> 8),
                             static_cast<std::uint8_t>(fragment.size())});
    wire.insert(wire.end(), fragment.begin(), fragment.end());
  }
  void message_part(bytes fragment) {
    if (!place.empty()) place.pop_back();
    append(22, fragment);
    for (std::size_t i = 0; i <= fragment.size(); ++i) place.push_back(wire.size() - fragment.size() + i);
  }
};
stream in_records_of(bytes message, std::size_t size) {
  stream out;
  for (std::size_t at = 0; at < message.size(); at += size) out.message_part(message.sub(at, size));
  return out;
}
stream cut_at(bytes message, std::size_t cut) {
  stream out;
  out.message_part(message.sub(0, cut));
  if (cut < message.size()) out.message_part(message.sub(cut));
  return out;
}
/// In one record, in two cut at each place, and in many of equal size.
std::vector<stream> every_way(bytes message) {
  std::vector<stream> out;
  for (std::size_t cut = 1; cut <= message.size(); ++cut) out.push_back(cut_at(message, cut));
  for (const std::size_t size : {1u, 2u, 3u, 7u}) out.push_back(in_records_of(message, size));
  return out;
}

template <parse_mode Mode = framing>
std::string error_of(bytes wire, std::size_t scratch_size = 4096) {
  const detail::heap_bytes exact(wire);
  detail::heap_bytes scratch(scratch_size);
  const auto peeked = peek_client_hello<Mode>(exact, scratch);
  if (peeked) return "a ClientHello";
  return peeked.need_more() != 0 ? "more" : error_text(peeked.error());
}
template <parse_mode Mode = framing>
std::string error_of(const stream& s, std::size_t scratch_size = 4096) {
  return error_of<Mode>(bytes(s.wire), scratch_size);
}

TEST_CASE(
    "peek_client_hello: a hello is found in one record, cut in two anywhere, and in the smallest records") {
  for (const stream& s : every_way(hello)) {
    const detail::heap_bytes exact(s.wire);
    detail::heap_bytes scratch(hello.size());
    const auto peeked = peek_client_hello(exact, scratch);
    REQUIRE(peeked);
    CHECK(peeked->message == bytes(hello));
    CHECK(peeked->stream_size == s.wire.size());
    CHECK(peeked->hello.cipher_suites[0] == CipherSuite::TLS_AES_128_GCM_SHA256);
    const auto names = peeked->hello.extensions->find<server_name>();
    REQUIRE(names);
    CHECK(names->server_name_list[0].name.get_if<HostName>()->text() == "example");
  }
}

TEST_CASE(
    "peek_client_hello: for every prefix more is asked for, never nothing, never more than there will be") {
  for (const stream& s : every_way(hello)) {
    for (std::size_t size = 0; size < s.wire.size(); ++size) {
      const detail::heap_bytes prefix(bytes(s.wire).sub(0, size));
      detail::heap_bytes scratch(hello.size());
      const auto peeked = peek_client_hello(prefix, scratch);
      REQUIRE_FALSE(peeked.has_value());
      REQUIRE(peeked.need_more() > 0);
      REQUIRE(size + peeked.need_more() <= s.wire.size());
    }
  }
}

TEST_CASE("peek_client_hello: whoever reads as many bytes as it asks for comes to the end, and no further") {
  for (const stream& s : every_way(hello)) {
    std::uint8_t scratch[128];
    std::size_t size = 0;
    for (std::size_t asked = 0; asked <= 2 * hello.size() + 1; ++asked) {
      const auto peeked = peek_client_hello(bytes(s.wire).sub(0, size), scratch);
      if (peeked) break;
      size += peeked.need_more();
    }
    CHECK(size == s.wire.size());
  }
}

TEST_CASE("peek_client_hello: what comes behind the hello does not matter") {
  for (stream s : every_way(hello)) {
    s.append(20, hex<"01">());
    s.wire.push_back(0xff);
    CHECK(error_of(s) == "a ClientHello");
    std::uint8_t scratch[128];
    CHECK((*peek_client_hello(s.wire, scratch)).stream_size == s.wire.size() - 7);
  }
  octets two(hello.begin(), hello.end());
  two.insert(two.end(), hello.begin(), hello.end());
  CHECK(error_of(in_records_of(two, 1000)) == "a ClientHello");
}

TEST_CASE("peek_client_hello: a hello in one record is a view of the stream, one in several of the scratch") {
  std::array<std::uint8_t, 128> scratch{};
  const stream whole = cut_at(hello, hello.size());
  const auto viewed = peek_client_hello(whole.wire, scratch);
  REQUIRE(viewed);
  CHECK(viewed->message.data() == whole.wire.data() + 5);
  const stream cut = cut_at(hello, 10);
  const auto copied = peek_client_hello(cut.wire, scratch);
  REQUIRE(copied);
  CHECK(copied->message.data() == scratch.data());

  CHECK(peek_client_hello(whole.wire, nullptr, 0).has_value());
}

TEST_CASE("peek_client_hello: input that is no TLS is refused at its first byte") {
  const octets http = {'G', 'E', 'T', ' ', '/'};
  for (std::size_t size = 1; size <= http.size(); ++size) {
    CHECK(error_of(bytes(http).sub(0, size)) == error_text({errc::unexpected_content, 0, "type", 'G', 0}));
  }
  CHECK(error_of(hex<"80 2e 01">()) == error_text({errc::unexpected_content, 0, "type", 0x80, 0}));
  CHECK(error_of(hex<"15 0301 0002 0100">()) == error_text({errc::unexpected_content, 0, "type", 21, 0}));
}

TEST_CASE("peek_client_hello: another message is refused at its type, before the rest has come") {
  const stream server_hello = cut_at(hex<"02 000003 010203">(), 7);
  for (std::size_t size = 0; size < 6; ++size)
    CHECK(error_of(bytes(server_hello.wire).sub(0, size)) == "more");
  for (std::size_t size = 6; size <= server_hello.wire.size(); ++size) {
    CHECK(error_of(bytes(server_hello.wire).sub(0, size)) == error_text({errc::wrong_message, 5, ""}));
  }
}

TEST_CASE("peek_client_hello: no other content stands between the fragments of a hello") {
  for (std::size_t cut = 1; cut < hello.size(); ++cut) {
    stream s;
    s.message_part(bytes(hello).sub(0, cut));
    const std::size_t second = s.wire.size();
    s.append(20, hex<"01">());
    s.message_part(bytes(hello).sub(cut));
    const std::string refused = error_text({errc::unexpected_content, second, "type", 20, 0});
    CHECK(error_of(s) == refused);
    CHECK(error_of(bytes(s.wire).sub(0, second + 1)) == refused);
    CHECK(error_of(bytes(s.wire).sub(0, second)) == "more");
  }
}

TEST_CASE("peek_client_hello: an empty record is refused, first or between fragments") {
  CHECK(error_of(hex<"16 0301 0000">()) == error_text({errc::empty_fragment, 3, "length"}));
  stream s;
  s.message_part(bytes(hello).sub(0, 20));
  const std::size_t second = s.wire.size();
  s.append(22, {});
  CHECK(error_of(s) == error_text({errc::empty_fragment, second + 3, "length"}));
}

TEST_CASE("peek_client_hello: a record that is too long is refused, first or further back") {
  CHECK(error_of(hex<"16 0301 4001">()) == error_text({errc::record_overflow, 3, "length", 16385, 16384}));
  stream s;
  s.message_part(bytes(hello).sub(0, 20));
  const std::size_t second = s.wire.size();
  s.wire.insert(s.wire.end(), {22, 3, 1, 0xff, 0xff});
  CHECK(error_of(s) == error_text({errc::record_overflow, second + 3, "length", 65535, 16384}));
}

TEST_CASE(
    "peek_client_hello: a hello that the scratch does not hold is refused as soon as its header has come") {
  for (const std::size_t size : {std::size_t{0}, std::size_t{3}, std::size_t{4}, hello.size() - 1}) {
    CAPTURE(size);
    const stream s = in_records_of(hello, 1);
    const std::string refused =
        error_text({errc::message_too_large, s.place[1], "length", hello.size(), size});
    CHECK(error_of(s, size) == refused);
    CHECK(error_of(bytes(s.wire).sub(0, 4 * 6), size) == refused);
    CHECK(error_of(bytes(s.wire).sub(0, 3 * 6), size) == "more");
    CHECK(error_of(cut_at(hello, 20), size) ==
          error_text({errc::message_too_large, 6, "length", hello.size(), size}));
  }
  CHECK(error_of(in_records_of(hello, 1), hello.size()) == "a ClientHello");
}

/// The hello with its body cut after `size` bytes, so that just the length of the message fits.
octets shortened(std::size_t size) {
  octets out(hello.begin(), hello.begin() + static_cast<std::ptrdiff_t>(4 + size));
  out[3] = static_cast<std::uint8_t>(size);
  return out;
}

TEST_CASE("peek_client_hello: an error stands at its byte of the stream, however the hello is cut") {
  std::vector<octets> bad_hellos;
  for (std::size_t size = 0; size < 0x42; ++size) {
    if (size != 41) bad_hellos.push_back(shortened(size));  // 41: a hello without extensions
  }
  for (std::size_t i = 4 + 34; i < hello.size(); ++i) {
    octets changed(hello.begin(), hello.end());
    changed[i] = 0xff;
    if (!parse<ClientHello>(bytes(changed).sub(4))) bad_hellos.push_back(changed);
  }
  REQUIRE(bad_hellos.size() > 80);
  for (const octets& message : bad_hellos) {
    const auto expected = parse<ClientHello>(bytes(message).sub(4));
    REQUIRE_FALSE(expected);
    for (stream s : every_way(message)) {
      const auto in_stream = [&] {
        parse_error error = expected.error();
        error.offset = s.place[4 + error.offset];
        return error_text(error);
      }();
      REQUIRE(error_of<strict>(s) == in_stream);
      // Further records are none of its business.
      s.append(20, hex<"01">());
      REQUIRE(error_of<strict>(s) == in_stream);
      s.wire.push_back(22);
      REQUIRE(error_of<strict>(s) == in_stream);
    }
  }
}

TEST_CASE(
    "peek_client_hello: in framing mode, the default, one bad extension does not hide the server's name") {
  octets changed(hello.begin(), hello.end());
  changed[changed.size() - 3] = 3;  // versions of three bytes
  const stream s = cut_at(changed, 50);
  CHECK(error_of<strict>(s) == error_text({errc::length_overrun, s.place[changed.size() - 3],
                                           "extensions[1].supported_versions.versions", 3, 2}));
  std::uint8_t scratch[128];
  const auto peeked = peek_client_hello(s.wire, scratch);
  REQUIRE(peeked);
  CHECK(peeked->hello.extensions->find<supported_versions>().malformed());
  const auto names = peeked->hello.extensions->find<server_name>();
  REQUIRE(names);
  CHECK(names->server_name_list[0].name.get_if<HostName>()->text() == "example");
}

TEST_CASE("peek_client_hello: OpenSSL's hello of three records, in segments of any size") {
  const octets recorded =
      vectors::read_hex(vectors::all("openssl/client_hello_split_over_records").front().string());
  std::array<std::uint8_t, 2048> scratch{};
  const auto whole = peek_client_hello<strict>(recorded, scratch);
  REQUIRE(whole);
  CHECK(whole->message.size() == 1036);
  for (const std::size_t segment : {1u, 2u, 100u, 512u, 517u, 536u, 1000u, 1460u}) {
    std::size_t calls = 0;
    for (std::size_t size = 0;; size = std::min(size + segment, recorded.size())) {
      const detail::heap_bytes received(bytes(recorded).sub(0, size));
      const auto peeked = peek_client_hello(received, scratch);
      if (peeked) {
        CHECK(size == recorded.size());
        break;
      }
      REQUIRE(peeked.need_more() > 0);
      REQUIRE(size + peeked.need_more() <= recorded.size());
      REQUIRE(++calls <= recorded.size());
    }
  }
}

constexpr bool in_a_constant_expression() {
  std::uint8_t wire[5 + 20 + 5 + hello.size() - 20]{22, 3, 1, 0, 20};
  for (std::size_t i = 0; i < 20; ++i) wire[5 + i] = hello[i];
  wire[25] = 22;
  wire[29] = static_cast<std::uint8_t>(hello.size() - 20);
  for (std::size_t i = 20; i < hello.size(); ++i) wire[10 + i] = hello[i];
  std::uint8_t scratch[128]{};
  const auto peeked = peek_client_hello(wire, scratch);
  return peeked && peeked->hello.cipher_suites.size() == 1 &&
         peek_client_hello(bytes(wire).sub(0, 30), scratch).need_more() == hello.size() - 20;
}
static_assert(in_a_constant_expression());

}  // namespace
}  // namespace tlswire::test
