#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

using certificate_message_types =
    type_list<CertificateEntry, Certificate, CertificateRequest, CertificateVerify, CompressedCertificate,
              ClientCertificateRequest, CertificateAuthoritiesExtension, OIDFilter, OIDFilterExtension,
              PostHandshakeAuth>;
using authenticator_types =
    type_list<Authenticator, EmptyAuthenticator, ExportedAuthenticator, AuthenticatorRequest>;
template <>
struct example<CertificateEntry> : encoded<"000003 308201 000a 0005 0006 01 000002 3000"> {};
template <>
struct example<Certificate> : encoded<"02 a1a2 00000e 000003 308201 0000 000001 30 0000"> {};
template <>
struct example<CertificateRequest> : encoded<"01 a1 0012 000d 0004 0002 0403 002f 0006 0004 0002 3000"> {};
template <>
struct example<CertificateVerify> : encoded<"0403 0003 a1a2a3"> {};
template <>
struct example<CompressedCertificate> : encoded<"0002 000123 000003 a1a2a3"> {};
template <>
struct example<ClientCertificateRequest>
    : encoded<"01 a1 0012 000d 0004 0002 0403 0000 0006 0004 00 0001 61"> {};
template <>
struct example<CertificateAuthoritiesExtension> : encoded<"0008 0002 3000 0002 3001"> {};
template <>
struct example<OIDFilter> : encoded<"03 551d0f 0004 03020780"> {};
template <>
struct example<OIDFilterExtension> : encoded<"000e 03 551d0f 0004 03020780 01 55 0000"> {};
template <>
struct example<PostHandshakeAuth> : encoded<""> {};

template <detail::hex_text Wire>
struct encoded_with_short_hash {
  static constexpr bytes wire = bytes(hex<Wire>());
  static constexpr tlswire::context<> context{{.hash_length = 4}};
};
template <>
struct example<Authenticator>
    : encoded_with_short_hash<
          "0b 00000b 01a1 000006 000001 30 0000  0f 000006 0403 0002 b1b2  14 000004 01020304"> {};
template <>
struct example<EmptyAuthenticator> : encoded_with_short_hash<"14 000004 01020304"> {};
template <>
struct example<ExportedAuthenticator> : encoded_with_short_hash<"14 000004 01020304"> {};
template <>
struct example<AuthenticatorRequest> : encoded_with_short_hash<"0d 00000c 01a1 0008 000d 0004 0002 0403"> {};

}  // namespace tlswire::test
