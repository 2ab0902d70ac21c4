#include <tlswire/record/connection_id.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/context.hpp>
#include <tlswire/record/tls12/dtls_ciphertext.hpp>
#include <tlswire/wire/parse.hpp>

#include "support/hex.hpp"

namespace tlswire::test {
namespace {

struct everything : context<>, connection_id_context {};

TEST_CASE("connection_id_context: one of its own serves, and a context that derives from it") {
  constexpr auto& wire = hex<"19 fefd 0001 000000000002 c1c2 0001 a1">();
  const auto alone = parse<tls12::DTLSCiphertext>(wire, connection_id_context{2});
  everything values;
  values.cid_length = 2;
  const auto derived = parse<tls12::DTLSCiphertext>(wire, values);
  REQUIRE((alone && derived));
  CHECK(alone->cid == bytes(hex<"c1c2">()));
  CHECK(derived->cid == bytes(hex<"c1c2">()));
}

}  // namespace
}  // namespace tlswire::test
