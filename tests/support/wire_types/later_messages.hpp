#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using later_message_types = type_list<NewSessionTicket, KeyUpdate, EndOfEarlyData, MessageHash, EKTKey,
                                      tls13_draft::HelloRetryRequest, dtls::ClientHello, dtls::HelloVerifyRequest,
                                      dtls::RequestConnectionId, dtls::NewConnectionId, DTLSHandshake>;
template <>
struct example<NewSessionTicket>
    : encoded<"00000e10 a1a2a3a4 02 0001 0003 b1b2b3 000c 002a 0004 00000400 fafa 0000"> {};
template <>
struct example<KeyUpdate> : encoded<"01"> {};
template <>
struct example<EndOfEarlyData> : encoded<""> {};
template <>
struct example<MessageHash> : encoded_with_context {
  static constexpr bytes wire =
      bytes(hex<"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f">());
};
template <>
struct example<EKTKey> : encoded<"0002 a1a2 0003 b1b2b3 0102 000e10"> {};
template <>
struct example<tls13_draft::HelloRetryRequest> : encoded<"7f15 1301 0006 0028 0002 0017"> {};
template <>
struct example<dtls::ClientHello>
    : encoded<
          "fefd 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f 01 a1 02 b1b2"
          "0004 1301 c02b 01 00 0009 002b 0005 04 fefc fefd"> {};
template <>
struct example<dtls::HelloVerifyRequest> : encoded<"feff 03 a1a2a3"> {};
template <>
struct example<dtls::RequestConnectionId> : encoded<"02"> {};
template <>
struct example<dtls::NewConnectionId> : encoded<"0006 02 a1a2 00 01 b1 01"> {};
template <>
struct example<DTLSHandshake> : encoded<"01 000123 0001 000010 000003 a1a2a3"> {};

}  // namespace tlswire::test
