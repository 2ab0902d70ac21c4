#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using negotiation_types =
    type_list<PwdName, PasswordSalt, PinningTicketClient, PinningTicketServer, EKTCipherClientHello,
              EKTCipherServer, ConnectionId, ExternalIdentityHash, ExternalSessionId, ClientTicketRequest,
              ServerTicketRequestHint, FlagExtensions>;
template <>
struct example<PwdName> : encoded<"04 66726564"> {};
template <>
struct example<PasswordSalt> : encoded<"0003 010203"> {};
template <>
struct example<PinningTicketClient> : encoded<"0005 0003 b1b2b3"> {};
template <>
struct example<PinningTicketServer> : encoded<"03 02 a1a2 0005 0003 b1b2b3 00093a80"> {};
template <>
struct example<EKTCipherClientHello> : encoded<"02 02 01"> {};
template <>
struct example<EKTCipherServer> : encoded<"02"> {};
template <>
struct example<ConnectionId> : encoded<"02 0064"> {};
template <>
struct example<ExternalIdentityHash>
    : encoded<"20 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"> {};
template <>
struct example<ExternalSessionId> : encoded<"14 6162636465666768696a6b6c6d6e6f7071727374"> {};
template <>
struct example<ClientTicketRequest> : encoded<"04 01"> {};
template <>
struct example<ServerTicketRequestHint> : encoded<"03"> {};
template <>
struct example<FlagExtensions> : encoded<"03 280080"> {};

}  // namespace tlswire::test
