#include <tlswire/record/tls_ciphertext.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(lawful<TLSCiphertext>(hex<"17 0303 0002 a1a2">()));

TEST_CASE("TLSCiphertext: the record is of type application_data, whatever version it says") {
  ok<TLSCiphertext>(hex<"17 0303 0003 a1a2a3">(), {.length = 3, .encrypted_record = hex<"a1a2a3">()});
  ok<TLSCiphertext>(hex<"17 0301 0000">(), {.legacy_record_version = ProtocolVersion::TLSv1_0});
  bad<TLSCiphertext>(hex<"16 0303 0001 a1">(), {errc::constant_mismatch, 0, "opaque_type"});
  bad<TLSCiphertext>(hex<"17 0303 0003 a1a2">(), {errc::truncated, 5, "encrypted_record", 3, 2});
}

TEST_CASE("max_ciphertext_length: 256 bytes more than the plaintext in TLS 1.3, 2048 before") {
  CHECK(max_ciphertext_length(ProtocolVersion::TLSv1_3) == 16640);
  CHECK(max_ciphertext_length(ProtocolVersion::DTLSv1_3) == 16640);
  CHECK(max_ciphertext_length(ProtocolVersion::TLSv1_2) == 18432);
  CHECK(max_ciphertext_length(ProtocolVersion::DTLSv1_2) == 18432);
  CHECK(max_ciphertext_length(ProtocolVersion::TLSv1_0) == 18432);
}

TEST_CASE("max_ciphertext_length: a record of one byte more is a record_overflow") {
  for (const ProtocolVersion version : {ProtocolVersion::TLSv1_3, ProtocolVersion::TLSv1_2}) {
    const std::size_t limit = max_ciphertext_length(version);
    for (const std::size_t length : {limit, limit + 1}) {
      const std::vector<std::uint8_t> header{23, 3, 3, static_cast<std::uint8_t>(length >> 8),
                                             static_cast<std::uint8_t>(length)};
      const auto record = next_record(header, limit);
      CHECK(record.need_more() == (length == limit ? limit : 0));
      if (length > limit) {
        CHECK(error_text(record.error()) ==
              error_text({errc::record_overflow, 3, "length", limit + 1, limit}));
      }
    }
  }
}

}  // namespace
}  // namespace tlswire::test
