#include <tlswire/handshake/message/certificate_url.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) { return CertificateURL::stands_in({.version = version}); }
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

static_assert(CertificateURL::msg_type == HandshakeType{21});
constexpr auto& wire = hex<"00 001a 0003 687474 01 000102030405060708090a0b0c0d0e0f10111213">();
static_assert(lawful<CertificateURL>(wire));

TEST_CASE("CertificateURL: URLs with their hashes") {
  const URLAndHash urls[] = {
      {.url = hex<"687474">(),
       .SHA1Hash = opaque<20>::from(hex<"000102030405060708090a0b0c0d0e0f10111213">())}};
  ok<CertificateURL>(wire, {.type = CertChainType::individual_certs, .url_and_hash_list = urls});
}

TEST_CASE("CertificateURL: the padding is 1, lengths are kept") {
  bad<CertificateURL>(hex<"00 001a 0003 687474 00 000102030405060708090a0b0c0d0e0f10111213">(),
                      {errc::constant_mismatch, 8, "url_and_hash_list[0].padding", 0, 0});
  bad<CertificateURL>(hex<"00 0000">(), {errc::length_below_minimum, 1, "url_and_hash_list", 0, 1});
  bad<CertificateURL>(hex<"00 0017 0000 01 000102030405060708090a0b0c0d0e0f10111213">(),
                      {errc::length_below_minimum, 3, "url_and_hash_list[0].url", 0, 1});
  bad<CertificateURL>(hex<"00 0005 0001 75 01 00">(),
                      {errc::truncated, 7, "url_and_hash_list[0].SHA1Hash", 20, 1});
}

}  // namespace
}  // namespace tlswire::test
