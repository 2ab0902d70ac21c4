#include <tlswire/inspect/encoded_value.hpp>

#include <doctest/doctest.h>

#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/tls.hpp>

#include "support/hex.hpp"

using namespace tlswire;
using tlswire::detail::encode_alone;
using tlswire::detail::initial_of;

static_assert(encode_alone(uint24{0x010203}).data[1] == 2);
static_assert(encode_alone(ProtocolVersion::TLSv1_2).data[0] == 3);
static_assert(encode_alone(hello_retry_request_random).data[31] == 0x9C);

TEST_CASE("initial_of: members with a value of the RFC's have it, zero included; no other has one") {
  CHECK(bytes(initial_of<ServerHello, 0>(), 2) == bytes(test::hex<"0303">()));
  CHECK((initial_of<ServerHello, 1>() == nullptr));
  CHECK((initial_of<ServerHello, 3>() == nullptr));
  REQUIRE((initial_of<ServerHello, 4>() != nullptr));
  CHECK(initial_of<ServerHello, 4>()[0] == 0);
  CHECK(bytes(initial_of<dtls::ClientHello, 0>(), 2) == bytes(test::hex<"fefd">()));
}

TEST_CASE("initial_of: an initialiser alone is none") {
  CHECK((initial_of<TLSPlaintext, 1>() == nullptr));
  CHECK((initial_of<Alert, 0>() == nullptr));
}
