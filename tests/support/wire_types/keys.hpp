#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using key_types = type_list<KeyShareEntry, KeyShareClientHello, KeyShareServerHello,
                            KeyShareHelloRetryRequest, NamedGroupList, PskIdentity, OfferedPsks,
                            PreSharedKeyServerHello, PskKeyExchangeModes, EarlyDataNewSessionTicket>;
template <>
struct example<KeyShareEntry> : encoded<"001d 0003 a1a2a3"> {};
template <>
struct example<KeyShareClientHello> : encoded<"000c dada 0001 00 001d 0003 a1a2a3"> {};
template <>
struct example<KeyShareServerHello> : encoded<"001d 0003 a1a2a3"> {};
template <>
struct example<KeyShareHelloRetryRequest> : encoded<"0017"> {};
template <>
struct example<NamedGroupList> : encoded<"0006 11ec 001d 0017"> {};
template <>
struct example<PskIdentity> : encoded<"0004 74696b74 fad6aac5"> {};
template <>
struct example<OfferedPsks> : encoded<
                                  "000a 0004 74696b74 fad6aac5 0021 20"
                                  "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"> {};
template <>
struct example<PreSharedKeyServerHello> : encoded<"0001"> {};
template <>
struct example<PskKeyExchangeModes> : encoded<"02 01 00"> {};
template <>
struct example<EarlyDataNewSessionTicket> : encoded<"00000400"> {};

}  // namespace tlswire::test
