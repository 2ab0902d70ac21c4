#include <tlswire/handshake/message/tls12/cached_info.hpp>

#include <doctest/doctest.h>

#include <cstdint>

#include <tlswire/handshake/handshake.hpp>
#include <tlswire/wire/serialize.hpp>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using tls12::CertificateCachedInfo;
using tls12::CertificateRequestCachedInfo;
static_assert(CertificateCachedInfo::msg_type == HandshakeType{11});
static_assert(CertificateRequestCachedInfo::msg_type == HandshakeType{13});

constexpr auto& wire = hex<"03 a1a2a3">();
static_assert(lawful<CertificateCachedInfo>(wire) && lawful<CertificateRequestCachedInfo>(wire));

template <class T>
void test_hash() {
  ok<T>(wire, {.hash_value = hex<"a1a2a3">()});
  bad<T>(hex<"">(), {errc::truncated, 0, "hash_value", 1, 0});
  bad<T>(hex<"00">(), {errc::length_below_minimum, 0, "hash_value", 0, 1});
  bad<T>(hex<"03 a1a2">(), {errc::length_overrun, 0, "hash_value", 3, 2});
  bad<T>(hex<"01 a1 a2">(), {errc::trailing_data, 2, "", 0, 1});
  unwritable(T{}, 9, {errc::length_below_minimum, 0, "hash_value", 0, 1});
}

TEST_CASE("tls12::CertificateCachedInfo: a hash, which is not empty") { test_hash<CertificateCachedInfo>(); }
TEST_CASE("tls12::CertificateRequestCachedInfo: a hash, which is not empty") {
  test_hash<CertificateRequestCachedInfo>();
}

TEST_CASE("tls12::CertificateCachedInfo: read from a framed Handshake, and written as one") {
  constexpr auto& whole = hex<"0b 000004 03 a1a2a3">();
  const auto handshake = parse<Handshake, framing>(whole);
  REQUIRE(handshake);
  const auto body = handshake->get<CertificateCachedInfo>();
  REQUIRE(body);
  CHECK(body->hash_value == bytes(hex<"a1a2a3">()));
  CHECK_FALSE(handshake->get<CertificateRequestCachedInfo>());

  std::uint8_t out[8];
  const auto written = serialize(handshake_message<CertificateCachedInfo>{.body = {*body}}, out);
  REQUIRE(written);
  CHECK(bytes(out) == bytes(whole));
}

}  // namespace
}  // namespace tlswire::test
