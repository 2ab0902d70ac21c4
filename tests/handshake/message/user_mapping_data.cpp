#include <tlswire/handshake/message/user_mapping_data.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"000f 40 0008 0003 614062 0001 62 41 0001 ff">();
static_assert(lawful<UserMappingDataList>(wire));

TEST_CASE("UserMappingDataList: hints, of which those of unknown types are kept as bytes") {
  const UserMappingData hints[] = {
      {.user_mapping_version = UserMappingType::upn_domain_hint,
       .user_mapping_length = 8,
       .user_mapping = UpnDomainHint{.user_principal_name = hex<"614062">(), .domain_name = hex<"62">()}},
      {.user_mapping_version = UserMappingType{65},
       .user_mapping_length = 1,
       .user_mapping = rest<>(hex<"ff">())}};
  ok<UserMappingDataList>(wire, {.user_mapping_data_list = hints});
}

TEST_CASE("UserMappingData: a hint fills its length") {
  bad<UserMappingData>(hex<"40 0005 0000 0000 00">(), {errc::trailing_data, 7, "user_mapping", 0, 1});
  bad<UserMappingData>(hex<"40 0003 0000 00">(), {errc::truncated, 5, "user_mapping.domain_name", 2, 1});
  bad<UserMappingData>(hex<"40 0005 0000 0000">(), {errc::truncated, 3, "user_mapping", 5, 4});
  unwritable(UserMappingData{.user_mapping_version = UserMappingType::upn_domain_hint,
                             .user_mapping_length = 5,
                             .user_mapping = UpnDomainHint{}},
             99, {errc::length_mismatch, 3, "user_mapping", 5, 4});
}

}  // namespace
}  // namespace tlswire::test
