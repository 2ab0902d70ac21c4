#include <tlswire/record/tls12/tls_ciphertext.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

static_assert(lawful<tls12::TLSCiphertext>(hex<"16 0303 0002 a1a2">()));

TEST_CASE("TLSCiphertext of TLS 1.2: the content type stands in the open") {
  ok<tls12::TLSCiphertext>(hex<"16 0303 0003 a1a2a3">(), {.type = ContentType::handshake,
                                                          .version = ProtocolVersion::TLSv1_2,
                                                          .length = 3,
                                                          .fragment = hex<"a1a2a3">()});
  bad<tls12::TLSCiphertext>(hex<"16 0303 0003 a1a2">(), {errc::truncated, 5, "fragment", 3, 2});
}

}  // namespace
}  // namespace tlswire::test
