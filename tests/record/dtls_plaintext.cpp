#include <tlswire/record/dtls_plaintext.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"16 fefd 0001 0a0b0c0d0e0f 0002 a1a2">();
static_assert(lawful<DTLSPlaintext>(wire) && wire.size() == dtls_record_header_size + 2);

TEST_CASE("DTLSPlaintext: an epoch of two bytes and a number of six stand before the length") {
  ok<DTLSPlaintext>(wire, {.type = ContentType::handshake,
                           .legacy_record_version = ProtocolVersion::DTLSv1_2,
                           .epoch = 1,
                           .sequence_number = 0x0a0b0c0d0e0f,
                           .length = 2,
                           .fragment = hex<"a1a2">()});
  bad<DTLSPlaintext>(bytes(wire).sub(0, 14), {errc::truncated, 13, "fragment", 2, 1});
  bad<DTLSPlaintext>(bytes(wire).sub(0, 12), {errc::truncated, 11, "length", 2, 1});
  bad<DTLSPlaintext>(bytes(wire).sub(0, 10), {errc::truncated, 5, "sequence_number", 6, 5});
}

}  // namespace
}  // namespace tlswire::test
