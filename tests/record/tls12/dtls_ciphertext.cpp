#include <tlswire/record/tls12/dtls_ciphertext.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"19 fefd 0001 000000000002 c1c2c3 0002 a1a2">();
static_assert(lawful<tls12::DTLSCiphertext>(wire, connection_id_context{3}));

TEST_CASE("DTLSCiphertext of DTLS 1.2: as many bytes of connection ID as the context says") {
  ok<tls12::DTLSCiphertext>(
      wire,
      {.epoch = 1, .sequence_number = 2, .cid = hex<"c1c2c3">(), .length = 2, .enc_content = hex<"a1a2">()},
      connection_id_context{3});
  // The same bytes under another length are another record, or none.
  bad<tls12::DTLSCiphertext>(wire, {errc::truncated, 15, "enc_content", 0xc300, 3}, connection_id_context{2});
  bad<tls12::DTLSCiphertext>(bytes(wire).sub(0, 13), {errc::truncated, 11, "cid", 3, 2},
                             connection_id_context{3});
}

TEST_CASE("DTLSCiphertext of DTLS 1.2: any other content type is refused") {
  bad<tls12::DTLSCiphertext>(hex<"17 fefd 0001 000000000002 0001 a1">(),
                             {errc::constant_mismatch, 0, "outer_type"}, connection_id_context{});
}

TEST_CASE("DTLSCiphertext of DTLS 1.2: a connection ID of another length is not written") {
  unwritable(tls12::DTLSCiphertext{.cid = hex<"c1c2">()}, 40, {errc::length_mismatch, 11, "cid", 3, 2},
             connection_id_context{3});
}

}  // namespace
}  // namespace tlswire::test
