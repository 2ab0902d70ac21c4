#pragma once

#include "support/rebuild_domain_name.hpp"
#include "support/wire_types/example.hpp"

namespace tlswire::test {

using application_types =
    type_list<ApplicationSettingsSupport, ApplicationSettings, NextProtocolNegotiation,
              RequestedTrustAnchorList, AvailableTrustAnchorList, RR, DnssecChainClient, DnssecChainExtension,
              PreferredAddress, VersionInformation, TransportParameter, TransportParameters>;
template <>
struct example<ApplicationSettingsSupport> : encoded<"0003 02 6832"> {};
template <>
struct example<ApplicationSettings> : encoded<"000102"> {};
template <>
struct example<NextProtocolNegotiation> : encoded<"06 737064792f32 08 687474702f312e31"> {};
template <>
struct example<RequestedTrustAnchorList> : encoded<"000c 05 82df130201 05 82df130206"> {};
template <>
struct example<AvailableTrustAnchorList> : encoded<"000c 05 82df130201 05 82df130206"> {};
template <>
struct example<RR> : encoded<"03 636f6d 00 0030 0001 00015180 0002 0101"> {};
template <>
struct example<DnssecChainClient> : encoded<"01bb"> {};
template <>
struct example<DnssecChainExtension>
    : encoded<"0001 001c 03 636f6d 00 0030 0001 00015180 0002 0101 00 0030 0001 00015180 0000"> {};
template <>
struct example<PreferredAddress> : encoded<
                                       "c0000201 01bb 20010db8000000000000000000000001 01bb 04 a1a2a3a4"
                                       "000102030405060708090a0b0c0d0e0f"> {};
template <>
struct example<VersionInformation> : encoded<"00000001 6b3343cf 00000001"> {};
template <>
struct example<TransportParameter> : encoded<"01 04 80007530"> {};
template <>
struct example<TransportParameters>
    : encoded<"04 04 80f00000 0c 00 11 08 00000001 00000001 d71be2ff92c99efc 02 0efa 0f 00"> {};

}  // namespace tlswire::test
