#include <tlswire/record/tls_plaintext.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"16 0301 0004 08000000">();
static_assert((*parse<TLSPlaintext>(wire)).type == ContentType::handshake);
static_assert((*parse<TLSPlaintext>(wire)).legacy_record_version == ProtocolVersion::TLSv1_0);
static_assert((*parse<TLSPlaintext>(wire)).length == 4);
static_assert((*parse<TLSPlaintext>(wire)).fragment == bytes(hex<"08000000">()));
static_assert((*next_record(wire)).length == 4 && next_record(bytes(wire).sub(0, 8)).need_more() == 1);
static_assert(lawful<TLSPlaintext>(wire));

TEST_CASE("TLSPlaintext: a header of five bytes, and the fragment whose length it holds") {
  ok<TLSPlaintext>(wire, {.type = ContentType::handshake,
                          .legacy_record_version = ProtocolVersion::TLSv1_0,
                          .length = 4,
                          .fragment = hex<"08000000">()});
  ok<TLSPlaintext>(hex<"15 0303 0000">(), {.type = ContentType::alert});
  bad<TLSPlaintext>(hex<"16 0301 0004 080000">(), {errc::truncated, 5, "fragment", 4, 3});
  bad<TLSPlaintext>(hex<"16 0301 00">(), {errc::truncated, 3, "length", 2, 1});
  bad<TLSPlaintext>(hex<"16 0301 0000 00">(), {errc::trailing_data, 5, "", 0, 1});
  unwritable(TLSPlaintext{.length = 3, .fragment = hex<"0102">()}, 9,
             {errc::length_mismatch, 5, "fragment", 3, 2});
}

/// A record of so many zeros.
std::vector<std::uint8_t> record(std::size_t length) {
  std::vector<std::uint8_t> out{23, 3, 3, static_cast<std::uint8_t>(length >> 8),
                                static_cast<std::uint8_t>(length)};
  out.resize(5 + length);
  return out;
}

TEST_CASE(
    "next_record: for every prefix, just as many bytes are asked for as the header or the record still "
    "needs") {
  std::vector<std::uint8_t> stream = record(300);
  for (std::size_t size = 0; size < stream.size(); ++size) {
    const detail::heap_bytes prefix(bytes(stream).sub(0, size));
    const auto answer = next_record(prefix);
    CAPTURE(size);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.need_more() == (size < 5 ? 5 - size : 305 - size));
  }
  CHECK((*next_record(stream)).fragment.size() == 300);
}

TEST_CASE("next_record: takes the first of several, as a view") {
  std::vector<std::uint8_t> stream = record(2);
  stream.push_back(22);
  const auto first = next_record(stream);
  REQUIRE(first);
  CHECK(first->type == ContentType::application_data);
  CHECK(first->fragment.data() == stream.data() + 5);
  CHECK(first->fragment.size() == 2);
  CHECK(next_record(bytes(stream).sub(7)).need_more() == 4);
}

TEST_CASE("next_record: a record that is too long is refused from its header alone") {
  const std::vector<std::uint8_t> longest = record(16384);
  CHECK((*next_record(longest)).fragment.size() == 16384);
  CHECK(next_record(bytes(longest).sub(0, 5)).need_more() == 16384);

  const auto refused = [](bytes stream, std::size_t limit) {
    return error_text(next_record(stream, limit).error());
  };
  CHECK(refused(hex<"16 0303 4001">(), max_plaintext_length) ==
        error_text({errc::record_overflow, 3, "length", 16385, 16384}));
  CHECK(refused(hex<"16 0303 ffff">(), max_plaintext_length) ==
        error_text({errc::record_overflow, 3, "length", 65535, 16384}));
  CHECK(next_record(hex<"17 0303 4100">(), 16384 + 256).need_more() == 16640);
  CHECK(refused(hex<"17 0303 4101">(), 16384 + 256) ==
        error_text({errc::record_overflow, 3, "length", 16641, 16640}));
  CHECK(refused(hex<"17 0303 0001">(), 0) == error_text({errc::record_overflow, 3, "length", 1, 0}));
  CHECK(next_record(hex<"16 0303 40">()).need_more() == 1);
}

}  // namespace
}  // namespace tlswire::test
