#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using authorization_extension_types =
    type_list<MaxFragmentLength, TrustedAuthority, TrustedAuthorities, UserMappingTypeList, AuthzDataFormats,
              SRPExtension, UseSRTPData, HeartbeatExtension, TB_ProtocolVersion, TokenBindingParameters>;
template <>
struct example<MaxFragmentLength> : encoded<"02"> {};
template <>
struct example<TrustedAuthority> : encoded<"02 0004 30023100"> {};
template <>
struct example<TrustedAuthorities>
    : encoded<
          "0032 00 02 0004 30023100 01 000102030405060708090a0b0c0d0e0f10111213"
          "03 101112131415161718191a1b1c1d1e1f20212223"> {};
template <>
struct example<UserMappingTypeList> : encoded<"02 40 41"> {};
template <>
struct example<AuthzDataFormats> : encoded<"03 00 01 40"> {};
template <>
struct example<SRPExtension> : encoded<"05 616c696365"> {};
template <>
struct example<UseSRTPData> : encoded<"0004 0007 0001 02 a1a2"> {};
template <>
struct example<HeartbeatExtension> : encoded<"01"> {};
template <>
struct example<TB_ProtocolVersion> : encoded<"0100"> {};
template <>
struct example<TokenBindingParameters> : encoded<"0100 02 02 00"> {};

using certificate_extension_types =
    type_list<CertificateTypeExtensionClient, CertificateTypeExtensionServer, ClientCertTypeExtensionClient,
              ClientCertTypeExtensionServer, ServerCertTypeExtensionClient, ServerCertTypeExtensionServer,
              CertificateStatusRequestItemV2, CertificateStatusRequestListV2, CachedObjectClient,
              CachedObjectServer, CachedInformationClient, CachedInformationServer>;
template <>
struct example<CertificateTypeExtensionClient> : encoded<"02 01 00"> {};
template <>
struct example<CertificateTypeExtensionServer> : encoded<"01"> {};
template <>
struct example<ClientCertTypeExtensionClient> : encoded<"02 02 00"> {};
template <>
struct example<ClientCertTypeExtensionServer> : encoded<"02"> {};
template <>
struct example<ServerCertTypeExtensionClient> : encoded<"02 02 00"> {};
template <>
struct example<ServerCertTypeExtensionServer> : encoded<"02"> {};
template <>
struct example<CertificateStatusRequestItemV2> : encoded<"02 0009 0003 0001 a1 0002 3000"> {};
template <>
struct example<CertificateStatusRequestListV2>
    : encoded<"0018 02 0009 0003 0001 a1 0002 3000 01 0004 0000 0000 f0 0002 abcd"> {};
template <>
struct example<CachedObjectClient> : encoded<"01 03 a1a2a3"> {};
template <>
struct example<CachedObjectServer> : encoded<"01"> {};
template <>
struct example<CachedInformationClient> : encoded<"0008 01 03 a1a2a3 02 01 b1"> {};
template <>
struct example<CachedInformationServer> : encoded<"0002 01 02"> {};

}  // namespace tlswire::test
