#include <tlswire/handshake/message/finished.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "support/expect.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 3.
constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_server_finished).sub(4);
constexpr negotiated sha256{.hash_length = 32};
constexpr negotiated sha384{.hash_length = 48};
constexpr negotiated tls12{.version = ProtocolVersion::TLSv1_2, .hash_length = 12};
static_assert((*parse<Finished>(wire, sha256)).verify_data == wire);
static_assert(lawful<Finished>(wire, sha256));
static_assert(Finished::msg_type == HandshakeType{20});

constexpr auto& twelve = hex<"000102030405060708090a0b">();
constexpr auto& forty_eight =
    hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
        "202122232425262728292a2b2c2d2e2f">();

TEST_CASE("Finished: as long as the context says") {
  ok<Finished>(wire, {.verify_data = wire}, sha256);
  ok<Finished>(forty_eight, {.verify_data = forty_eight}, sha384);
  ok<Finished>(twelve, {.verify_data = twelve}, tls12);
}

TEST_CASE("Finished: any other length is refused") {
  bad<Finished>(wire.sub(0, 31), {errc::truncated, 0, "verify_data", 32, 31}, sha256);
  bad<Finished>(hex<"">(), {errc::truncated, 0, "verify_data", 32, 0}, sha256);
  bad<Finished>(wire, {errc::truncated, 0, "verify_data", 48, 32}, sha384);
  bad<Finished>(wire, {errc::trailing_data, 12, "", 0, 20}, tls12);
  bad<Finished>(forty_eight, {errc::trailing_data, 32, "", 0, 16}, sha256);
}

TEST_CASE("Finished: any other length is not written") {
  unwritable(Finished{.verify_data = wire}, 99, {errc::length_mismatch, 0, "verify_data", 48, 32}, sha384);
  unwritable(Finished{.verify_data = wire}, 99, {errc::length_mismatch, 0, "verify_data", 12, 32}, tls12);
  unwritable(Finished{}, 99, {errc::length_mismatch, 0, "verify_data", 32, 0}, sha256);
}

}  // namespace
}  // namespace tlswire::test
