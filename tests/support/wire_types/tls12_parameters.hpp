#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using tls12_parameter_types =
    type_list<tls12::ServerDHParams, tls12::ClientDiffieHellmanPublic, tls12::ServerRSAParams,
              tls12::EncryptedPreMasterSecret, tls12::ServerSRPParams, tls12::ClientSRPPublic,
              tls12::KerberosWrapper, tls12::GostKeyTransport>;
using tls12_password_types =
    type_list<tls12::ServerFFPWDParams, tls12::ServerECPWDParams, tls12::ClientFFPWDParams,
              tls12::ClientECPWDParams, tls12::ECSchnorrZKP, tls12::ECJPAKEKeyKP, tls12::ServerECJPAKEParams,
              tls12::ClientECJPAKEParams>;
template <>
struct example<tls12::ServerDHParams> : encoded<"0001 17 0001 05 0002 0808"> {};
template <>
struct example<tls12::ClientDiffieHellmanPublic> : encoded<"0002 0808"> {};
template <>
struct example<tls12::ServerRSAParams> : encoded<"0003 b1b2b3 0001 03"> {};
template <>
struct example<tls12::EncryptedPreMasterSecret> : encoded<"0003 e1e2e3"> {};
template <>
struct example<tls12::ServerSRPParams> : encoded<"0002 a1a2 0001 02 02 5151 0002 b1b2"> {};
template <>
struct example<tls12::ClientSRPPublic> : encoded<"0002 a1a2"> {};
template <>
struct example<tls12::KerberosWrapper> : encoded<"0002 6101 0000 0002 e1e2"> {};
template <>
struct example<tls12::GostKeyTransport> : encoded<"300100"> {};
template <>
struct example<tls12::ServerFFPWDParams> : encoded<"02 5151 0100 0002 e1e2 0001 51"> {};
template <>
struct example<tls12::ServerECPWDParams> : encoded<"02 5151 03 0017 03 040102 02 5152"> {};
template <>
struct example<tls12::ClientFFPWDParams> : encoded<"0002 e1e2 0001 51"> {};
template <>
struct example<tls12::ClientECPWDParams> : encoded<"03 040102 02 5152"> {};
template <>
struct example<tls12::ECSchnorrZKP> : encoded<"03 040506 01 51"> {};
template <>
struct example<tls12::ECJPAKEKeyKP> : encoded<"03 040102 03 040506 01 51"> {};
template <>
struct example<tls12::ServerECJPAKEParams> : encoded<"03 0017 03 040102 03 040506 01 51"> {};
template <>
struct example<tls12::ClientECJPAKEParams> : encoded<"03 040102 03 040506 01 51"> {};

}  // namespace tlswire::test
