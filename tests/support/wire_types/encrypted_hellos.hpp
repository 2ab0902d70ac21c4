#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using ech_config_types = type_list<HpkeSymmetricCipherSuite, HpkeKeyConfig, ECHConfigExtension,
                                   ECHConfigContents, ECHConfig, ECHConfigList, ECHEncryptedExtensions>;
template <>
struct example<HpkeSymmetricCipherSuite> : encoded<"0001 0003"> {};
template <>
struct example<HpkeKeyConfig> : encoded<"f7 0020 0003 b1b2b3 0008 00010001 00010003"> {};
template <>
struct example<ECHConfigExtension> : encoded<"8001 0002 e1e2"> {};
template <>
struct example<ECHConfigContents>
    : encoded<"f7 0020 0003 b1b2b3 0004 00010001 40 05 612e746c64 0004 1a1a 0000"> {};
template <>
struct example<ECHConfig>
    : encoded<"fe0d 001b f7 0020 0003 b1b2b3 0004 00010001 40 05 612e746c64 0004 1a1a 0000"> {};
template <>
struct example<ECHConfigList>
    : encoded<"0021 fe0a 0002 0102 fe0d 0017 f7 0020 0003 b1b2b3 0004 00010001 40 05 612e746c64 0000"> {};
template <>
struct example<ECHEncryptedExtensions>
    : encoded<"001b fe0d 0017 f7 0020 0003 b1b2b3 0004 00010001 40 05 612e746c64 0000"> {};

using ech_hello_types = type_list<ECHClientHelloOuter, ECHClientHello, ECHHelloRetryRequest, OuterExtensions>;
using ech_inner_types = type_list<ech::ClientHello, EncodedClientHelloInner, dtls::ech::ClientHello,
                                  dtls::EncodedClientHelloInner>;
template <>
struct example<ECHClientHelloOuter> : encoded<"0001 0001 f7 0002 e1e2 0003 a1a2a3"> {};
template <>
struct example<ECHClientHello> : encoded<"00 0001 0001 f7 0002 e1e2 0003 a1a2a3"> {};
template <>
struct example<ECHHelloRetryRequest> : encoded<"c1c2c3c4c5c6c7c8"> {};
template <>
struct example<OuterExtensions> : encoded<"04 000a 0033"> {};
template <>
struct example<ech::ClientHello>
    : encoded<
          "0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
          "0015 fe0d 0001 01 002b 0003 02 0304 fd00 0005 04 000a 0033"> {};
template <>
struct example<EncodedClientHelloInner>
    : encoded<
          "0303 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 0002 1301 01 00"
          "0015 fe0d 0001 01 002b 0003 02 0304 fd00 0005 04 000a 0033 000000"> {};
template <>
struct example<dtls::ech::ClientHello>
    : encoded<
          "fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 02 c1c2 0002 1301 01 00"
          "000c fe0d 0001 01 fd00 0003 02 0033"> {};
template <>
struct example<dtls::EncodedClientHelloInner>
    : encoded<
          "fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 00 02 c1c2 0002 1301 01 00"
          "000c fe0d 0001 01 fd00 0003 02 0033 0000"> {};

}  // namespace tlswire::test
