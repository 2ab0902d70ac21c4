#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using other_types = type_list<ServerName, ServerNameList, ProtocolNameList, SupportedVersionsClientHello,
                              SupportedVersionsServerHello, Cookie, RenegotiationInfo, ECPointFormatList,
                              SessionTicket, PaddingExtension, RecordSizeLimit>;
template <>
struct example<ServerName> : encoded<"00 0006 736572766572"> {};
template <>
struct example<ServerNameList> : encoded<"0009 00 0006 736572766572"> {};
template <>
struct example<ProtocolNameList> : encoded<"000c 02 6832 08 687474702f312e31"> {};
template <>
struct example<SupportedVersionsClientHello> : encoded<"06 7a7a 0304 0303"> {};
template <>
struct example<SupportedVersionsServerHello> : encoded<"0304"> {};
template <>
struct example<Cookie> : encoded<"0004 71dcd04b"> {};
template <>
struct example<RenegotiationInfo> : encoded<"03 010203"> {};
template <>
struct example<ECPointFormatList> : encoded<"03 00 01 02"> {};
template <>
struct example<SessionTicket> : encoded<"010203"> {};
template <>
struct example<PaddingExtension> : encoded<"0000000000"> {};
template <>
struct example<RecordSizeLimit> : encoded<"4001"> {};

}  // namespace tlswire::test
