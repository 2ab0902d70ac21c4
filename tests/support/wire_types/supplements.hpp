#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using status_types = type_list<OCSPResponseList, CertificateStatus, URLAndHash, CertificateURL, NextProtocol,
                               ChannelIDExtension, ChannelID, ssl2::ClientHello>;
using supplement_types =
    type_list<UpnDomainHint, UserMappingData, UserMappingDataList, URLandHash, dtcp_authz_data,
              AuthorizationDataEntry, AuthorizationData, SupplementalDataEntry, SupplementalData>;
template <>
struct example<OCSPResponseList> : encoded<"00000c 000002 3001 000000 000001 30"> {};
template <>
struct example<CertificateStatus> : encoded<"01 000002 3001"> {};
template <>
struct example<URLAndHash> : encoded<"0003 687474 01 000102030405060708090a0b0c0d0e0f10111213"> {};
template <>
struct example<CertificateURL> : encoded<"00 001a 0003 687474 01 000102030405060708090a0b0c0d0e0f10111213"> {
};
template <>
struct example<NextProtocol> : encoded<"02 6832 03 000000"> {};
template <>
struct example<ChannelIDExtension> : encoded<
                                         "101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
                                         "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f"
                                         "505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f"
                                         "707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f"> {
};
template <>
struct example<ChannelID> : encoded<
                                "7550 0080"
                                "101112131415161718191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"
                                "303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f"
                                "505152535455565758595a5b5c5d5e5f606162636465666768696a6b6c6d6e6f"
                                "707172737475767778797a7b7c7d7e7f808182838485868788898a8b8c8d8e8f"> {};
template <>
struct example<ssl2::ClientHello>
    : encoded<"801f 01 0301 0006 0000 0010 00002f 010080 000102030405060708090a0b0c0d0e0f"> {};
template <>
struct example<UpnDomainHint> : encoded<"0003 614062 0001 62"> {};
template <>
struct example<UserMappingData> : encoded<"40 0008 0003 614062 0001 62"> {};
template <>
struct example<UserMappingDataList> : encoded<"000f 40 0008 0003 614062 0001 62 41 0001 ff"> {};
template <>
struct example<URLandHash> : encoded<"0001 75 01 000102030405060708090a0b0c0d0e0f"> {};
template <>
struct example<dtcp_authz_data> : encoded<
                                      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                                      "000002 d1d2 000001 30 0002 5152"> {};
template <>
struct example<AuthorizationDataEntry> : encoded<"02 0001 75 01 000102030405060708090a0b0c0d0e0f"> {};
template <>
struct example<AuthorizationData> : encoded<"0008 01 0005 aaaaaaaaaa"> {};
template <>
struct example<SupplementalDataEntry> : encoded<"4002 000a 0008 01 0005 aaaaaaaaaa"> {};
template <>
struct example<SupplementalData> : encoded<"000013 4002 000a 0008 01 0005 aaaaaaaaaa 0001 0001 ff"> {};

}  // namespace tlswire::test
