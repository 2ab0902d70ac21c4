#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using tls12_curve_types =
    type_list<tls12::ECCurve, tls12::ECPoint, tls12::ECParametersExplicitPrime, tls12::ECTrinomial,
              tls12::ECPentanomial, tls12::ECParametersExplicitChar2, tls12::ECParametersNamedCurve,
              tls12::ECParameters, tls12::ServerECDHParams, tls12::ClientECDiffieHellmanPublic>;
template <>
struct example<tls12::ECCurve> : encoded<"01 a1 02 b1b2"> {};
template <>
struct example<tls12::ECPoint> : encoded<"03 040102"> {};
template <>
struct example<tls12::ECParametersExplicitPrime> : encoded<"01 17 01 a1 01 b1 03 040102 01 13 01 01"> {};
template <>
struct example<tls12::ECTrinomial> : encoded<"01 09"> {};
template <>
struct example<tls12::ECPentanomial> : encoded<"01 03 01 06 01 07"> {};
template <>
struct example<tls12::ECParametersExplicitChar2>
    : encoded<"00a3 02 01 03 01 06 01 07 01 a1 01 b1 03 040102 01 13 01 02"> {};
template <>
struct example<tls12::ECParametersNamedCurve> : encoded<"001d"> {};
template <>
struct example<tls12::ECParameters> : encoded<"02 00a3 01 01 09 01 a1 01 b1 03 040102 01 13 01 02"> {};
template <>
struct example<tls12::ServerECDHParams> : encoded<"03 001d 03 040102"> {};
template <>
struct example<tls12::ClientECDiffieHellmanPublic> : encoded<"03 040102"> {};

}  // namespace tlswire::test
