#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using tls12_certificate_types =
    type_list<tls12::SignatureAndHashAlgorithm, tls12::DigitallySigned, tls10::DigitallySigned,
              tls12::OpenPGPSubKeyCert, tls12::OpenPGPSubKeyFingerprint, tls12::CertificateOpenPGP,
              tls12::CertificateX509, tls12::CertificateRawPublicKey, tls12::Certificate>;
using tls12_message_types =
    type_list<tls12::CertificateRequest, tls10::CertificateRequest, tls12::CertificateVerify,
              tls10::CertificateVerify, tls12::NewSessionTicket, HelloRequest, ServerHelloDone,
              tls12::CertificateCachedInfo, tls12::CertificateRequestCachedInfo>;
template <>
struct example<tls12::SignatureAndHashAlgorithm> : encoded<"0401"> {};
template <>
struct example<tls12::DigitallySigned> : encoded<"0401 0003 a1a2a3"> {};
template <>
struct example<tls10::DigitallySigned> : encoded<"0003 a1a2a3"> {};
template <>
struct example<tls12::OpenPGPSubKeyCert> : encoded<"08 0102030405060708 000002 9901"> {};
template <>
struct example<tls12::OpenPGPSubKeyFingerprint>
    : encoded<"08 0102030405060708 14 f1f2f3f4f5f6f7f8f9f0f1f2f3f4f5f6f7f8f9f0"> {};
template <>
struct example<tls12::CertificateOpenPGP> : encoded<"02 08 0102030405060708 000002 9901"> {};
template <>
struct example<tls12::CertificateX509> : encoded<"000009 000002 3000 000001 a1"> {};
template <>
struct example<tls12::CertificateRawPublicKey> : encoded<"000003 300100"> {};
template <>
struct example<tls12::Certificate> : encoded_in<"000009 000002 3000 000001 a1", ProtocolVersion::TLSv1_2> {};
template <>
struct example<tls12::CertificateRequest> : encoded<"02 01 40 0004 0401 0403 0005 0003 310130"> {};
template <>
struct example<tls10::CertificateRequest> : encoded<"02 01 40 0005 0003 310130"> {};
template <>
struct example<tls12::CertificateVerify> : encoded<"0403 0003 a1a2a3"> {};
template <>
struct example<tls10::CertificateVerify> : encoded<"0003 a1a2a3"> {};
template <>
struct example<tls12::NewSessionTicket> : encoded<"00001c20 0004 74696b74"> {};
template <>
struct example<HelloRequest> : encoded<""> {};
template <>
struct example<ServerHelloDone> : encoded<""> {};
template <>
struct example<tls12::CertificateCachedInfo> : encoded<"03 a1a2a3"> {};
template <>
struct example<tls12::CertificateRequestCachedInfo> : encoded<"03 b1b2b3"> {};

}  // namespace tlswire::test
