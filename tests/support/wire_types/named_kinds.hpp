#pragma once

#include "support/wire_types/example.hpp"

namespace tlswire::test {

// Vectors and arrays that the RFCs name.
using named_kind_types = type_list<Random, HostName, ProtocolName, PskBinderEntry, ResponderID,
                                   DistinguishedName, TrustAnchorID, SHA1Hash, OCSPResponse, HpkePublicKey>;
template <>
struct example<Random> : encoded<"1f1e1d1c1b1a19181716151413121110 0f0e0d0c0b0a09080706050403020100"> {};
template <>
struct example<HostName> : encoded<"0006 736572766572"> {};
template <>
struct example<ProtocolName> : encoded<"02 6832"> {};
template <>
struct example<PskBinderEntry>
    : encoded<"20 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f"> {};
template <>
struct example<ResponderID> : encoded<"0003 a20104"> {};
template <>
struct example<DistinguishedName> : encoded<"0002 3000"> {};
template <>
struct example<TrustAnchorID> : encoded<"05 82df130201"> {};
template <>
struct example<SHA1Hash> : encoded<"000102030405060708090a0b0c0d0e0f10111213"> {};
template <>
struct example<OCSPResponse> : encoded<"000002 3000"> {};
template <>
struct example<HpkePublicKey> : encoded<"0004 a1a2a3a4"> {};

using other_named_kind_types =
    type_list<dtls::ConnectionId, tls12::ASN1Cert, X509AttrCert, SAMLAssertion, KeyNoteAssertionList,
              ct::CtExtensions, ct::v2::LogID, ct::v2::TBSCertificate, ct::v2::NodeHash>;
template <>
struct example<dtls::ConnectionId> : encoded<"02 a1a2"> {};
template <>
struct example<tls12::ASN1Cert> : encoded<"000002 3000"> {};
template <>
struct example<X509AttrCert> : encoded<"0002 3000"> {};
template <>
struct example<SAMLAssertion> : encoded<"0003 3c612f"> {};
template <>
struct example<KeyNoteAssertionList> : encoded<"0001 4b"> {};
template <>
struct example<ct::CtExtensions> : encoded<"0001 e1"> {};
template <>
struct example<ct::v2::LogID> : encoded<"03 2b0601"> {};
template <>
struct example<ct::v2::TBSCertificate> : encoded<"000002 3000"> {};
template <>
struct example<ct::v2::NodeHash>
    : encoded<"20 000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f"> {};

}  // namespace tlswire::test
