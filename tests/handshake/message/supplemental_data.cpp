#include <tlswire/handshake/message/supplemental_data.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) { return SupplementalData::stands_in({.version = version}); }
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

static_assert(SupplementalData::msg_type == HandshakeType{23});

// The example of RFC 5878 section 3.2.
constexpr auto& wire = hex<"00000e 4002 000a 0008 01 0005 aaaaaaaaaa">();
static_assert(lawful<SupplementalData>(wire));

TEST_CASE("SupplementalData: the example of RFC 5878, built from typed values") {
  const AuthorizationDataEntry assertions[] = {
      {.authz_format = AuthzDataFormat::saml_assertion, .authz_data = SAMLAssertion(hex<"aaaaaaaaaa">())}};
  const SupplementalDataEntry entries[] = {{.supp_data_type = SupplementalDataType::authz_data,
                                            .supp_data_length = 10,
                                            .supp_data = AuthorizationData{.authz_data_list = assertions}}};
  CHECK(not_ok<SupplementalData>(wire, {.supp_data = entries}) == "");
}

TEST_CASE("SupplementalData: user mapping, and what is of an unknown type") {
  const UserMappingData hints[] = {{.user_mapping_version = UserMappingType::upn_domain_hint,
                                    .user_mapping_length = 5,
                                    .user_mapping = UpnDomainHint{.domain_name = hex<"62">()}}};
  const SupplementalDataEntry entries[] = {
      {.supp_data_type = SupplementalDataType::user_mapping_data,
       .supp_data_length = 10,
       .supp_data = UserMappingDataList{.user_mapping_data_list = hints}},
      {.supp_data_type = SupplementalDataType{1}, .supp_data_length = 1, .supp_data = rest<>(hex<"ff">())},
      {.supp_data_type = SupplementalDataType{2}, .supp_data = rest<>()}};
  CHECK(not_ok<SupplementalData>(hex<"000017 0000 000a 0008 40 0005 0000 0001 62 0001 0001 ff 0002 0000">(),
                                 {.supp_data = entries}) == "");
}

TEST_CASE("SupplementalData: every length is kept") {
  bad<SupplementalData>(hex<"000000">(), {errc::length_below_minimum, 0, "supp_data", 0, 1});
  bad<SupplementalData>(hex<"000005 0001 0002 ff">(), {errc::truncated, 7, "supp_data[0].supp_data", 2, 1});
  bad<SupplementalData>(
      hex<"000009 4002 0005 0003 01 0000">(),
      {errc::length_below_minimum, 10, "supp_data[0].supp_data.authz_data_list[0].authz_data", 0, 1});
  bad<SupplementalData>(hex<"00000b 4002 0007 0004 01 0001 30 00">(),
                        {errc::trailing_data, 13, "supp_data[0].supp_data", 0, 1});
  const SupplementalDataEntry entries[] = {
      {.supp_data_type = SupplementalDataType{1}, .supp_data_length = 1}};
  unwritable(SupplementalData{.supp_data = entries}, 99,
             {errc::case_mismatch, 7, "supp_data[0].supp_data", 1, 0});
}

}  // namespace
}  // namespace tlswire::test
