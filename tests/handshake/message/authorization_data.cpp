#include <tlswire/handshake/message/authorization_data.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

// Of the example of RFC 5878 section 3.2.
constexpr auto& wire = hex<"0008 01 0005 aaaaaaaaaa">();
static_assert(lawful<AuthorizationData>(wire));

TEST_CASE("AuthorizationData: the example of RFC 5878") {
  const AuthorizationDataEntry entries[] = {
      {.authz_format = AuthzDataFormat::saml_assertion, .authz_data = SAMLAssertion(hex<"aaaaaaaaaa">())}};
  ok<AuthorizationData>(wire, {.authz_data_list = entries});
}

TEST_CASE("AuthorizationDataEntry: certificates and assertions, as they are or by URL") {
  const URLandHash by_url{.url = hex<"75">(),
                          .hash_alg = HashAlgorithm::md5,
                          .hash = opaque<16>::from(hex<"000102030405060708090a0b0c0d0e0f">())};
  constexpr auto& url = hex<"02 0001 75 01 000102030405060708090a0b0c0d0e0f">();
  std::vector<std::uint8_t> message(url.begin(), url.end());
  for (const auto format : {AuthzDataFormat::x509_attr_cert_url, AuthzDataFormat::saml_assertion_url,
                            AuthzDataFormat::keynote_assertion_list_url}) {
    message[0] = static_cast<std::uint8_t>(format);
    CHECK(not_ok<AuthorizationDataEntry>(message, {.authz_format = format, .authz_data = by_url}) == "");
  }
  ok<AuthorizationDataEntry>(hex<"00 0001 30">(), {.authz_format = AuthzDataFormat::x509_attr_cert,
                                                   .authz_data = X509AttrCert(hex<"30">())});
  ok<AuthorizationDataEntry>(hex<"40 0001 30">(), {.authz_format = AuthzDataFormat::keynote_assertion_list,
                                                   .authz_data = KeyNoteAssertionList(hex<"30">())});
  ok<AuthorizationDataEntry>(
      hex<"42 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
          "000002 d1d2 000001 30 0002 5152">(),
      {.authz_format = AuthzDataFormat::dtcp_authorization,
       .authz_data = dtcp_authz_data{.nonce = opaque<32>::from(hex<"000102030405060708090a0b0c0d0e0f"
                                                                   "101112131415161718191a1b1c1d1e1f">()),
                                     .DTCPCert = hex<"d1d2">(),
                                     .ASN1Cert = hex<"30">(),
                                     .signature = hex<"5152">()}});
}

TEST_CASE("URLandHash: the hash has the size of its algorithm") {
  std::vector<std::uint8_t> message{0, 1, 0x75, 0};
  const std::size_t sizes[] = {16, 20, 28, 32, 48, 64};
  for (std::uint8_t algorithm = 1; algorithm <= 6; ++algorithm) {
    CAPTURE(int{algorithm});
    message.resize(4 + sizes[algorithm - 1]);
    message[3] = algorithm;
    const auto parsed = parse<URLandHash>(message);
    REQUIRE(parsed);
    CHECK(encoded_size(*parsed) == message.size());
    message.pop_back();
    CHECK(not_bad<URLandHash>(
              message, {errc::truncated, 4, "hash", sizes[algorithm - 1], sizes[algorithm - 1] - 1}) == "");
  }
  bad<URLandHash>(hex<"0001 75 00">(), {errc::unknown_case, 4, "hash", 0, 0});
  bad<URLandHash>(hex<"0001 75 07">(), {errc::unknown_case, 4, "hash", 7, 0});
}

TEST_CASE("AuthorizationData: a format of unknown length is refused") {
  bad<AuthorizationData>(hex<"0004 04 0001 00">(),
                         {errc::unknown_case, 3, "authz_data_list[0].authz_data", 4, 0});
  bad<AuthorizationData>(hex<"0000">(), {errc::length_below_minimum, 0, "authz_data_list", 0, 1});
  bad<AuthorizationData>(hex<"0003 00 0000">(),
                         {errc::length_below_minimum, 3, "authz_data_list[0].authz_data", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
