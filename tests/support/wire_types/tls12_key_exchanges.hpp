#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using server_key_exchange_types =
    type_list<tls12::ServerKeyExchangeDHAnon, tls12::ServerKeyExchangeDHE, tls12::ServerKeyExchangeECDHAnon,
              tls12::ServerKeyExchangeECDHE, tls12::ServerKeyExchangePSK, tls12::ServerKeyExchangeDHEPSK,
              tls12::ServerKeyExchangeECDHEPSK, tls12::ServerKeyExchangeRSAExport>;
using other_key_exchange_types =
    type_list<tls12::ServerKeyExchangeSRP, tls12::ServerKeyExchangeSRPSigned, tls12::ServerKeyExchangeECPWD,
              tls12::ServerKeyExchangeFFPWD, tls12::ServerKeyExchangeECJPAKE, tls12::ClientKeyExchangePSK,
              tls12::ClientKeyExchangeDHEPSK, tls12::ClientKeyExchangeECDHEPSK,
              tls12::ClientKeyExchangeRSAPSK>;
using key_exchange_message_types = type_list<tls12::ServerKeyExchange, tls12::ClientKeyExchange>;
template <>
struct example<tls12::ServerKeyExchangeDHAnon> : encoded<"0001 17 0001 05 0002 0808"> {};
template <>
struct example<tls12::ServerKeyExchangeDHE>
    : encoded_in<"0001 17 0001 05 0002 0808 0401 0003 a1a2a3", ProtocolVersion::TLSv1_2> {};
template <>
struct example<tls12::ServerKeyExchangeECDHAnon> : encoded<"03 001d 03 040102"> {};
template <>
struct example<tls12::ServerKeyExchangeECDHE>
    : encoded_in<"03 001d 03 040102 0003 a1a2a3", ProtocolVersion::TLSv1_1> {};
template <>
struct example<tls12::ServerKeyExchangePSK> : encoded<"0002 6869"> {};
template <>
struct example<tls12::ServerKeyExchangeDHEPSK> : encoded<"0002 6869 0001 17 0001 05 0002 0808"> {};
template <>
struct example<tls12::ServerKeyExchangeECDHEPSK> : encoded<"0002 6869 03 001d 03 040102"> {};
template <>
struct example<tls12::ServerKeyExchangeRSAExport>
    : encoded_in<"0003 b1b2b3 0001 03 0003 a1a2a3", ProtocolVersion::TLSv1_0> {};
template <>
struct example<tls12::ServerKeyExchangeSRP> : encoded<"0002 a1a2 0001 02 02 5151 0002 b1b2"> {};
template <>
struct example<tls12::ServerKeyExchangeSRPSigned>
    : encoded_in<"0002 a1a2 0001 02 02 5151 0002 b1b2 0201 0003 a1a2a3", ProtocolVersion::DTLSv1_2> {};
template <>
struct example<tls12::ServerKeyExchangeECPWD> : encoded<"02 5151 03 0017 03 040102 02 5152"> {};
template <>
struct example<tls12::ServerKeyExchangeFFPWD> : encoded<"02 5151 0100 0002 e1e2 0001 51"> {};
template <>
struct example<tls12::ServerKeyExchangeECJPAKE> : encoded<"03 0017 03 040102 03 040506 01 51"> {};
template <>
struct example<tls12::ClientKeyExchangePSK> : encoded<"0002 6d65"> {};
template <>
struct example<tls12::ClientKeyExchangeDHEPSK> : encoded<"0002 6d65 0002 0808"> {};
template <>
struct example<tls12::ClientKeyExchangeECDHEPSK> : encoded<"0002 6d65 03 040102"> {};
template <>
struct example<tls12::ClientKeyExchangeRSAPSK> : encoded<"0002 6d65 0003 e1e2e3"> {};
template <>
struct example<tls12::ServerKeyExchange>
    : encoded_in<"03 001d 03 040102 0401 0003 a1a2a3", ProtocolVersion::TLSv1_2> {};
template <>
struct example<tls12::ClientKeyExchange>
    : encoded_in<"0002 6d65 0003 e1e2e3", ProtocolVersion::TLSv1_2, KeyExchangeAlgorithm::rsa_psk> {};

}  // namespace tlswire::test
