#pragma once

#include <tlswire/registry/authz_data_format.hpp>
#include <tlswire/registry/hash_algorithm.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 5878 section 3.3: `opaque X509AttrCert<1..2^16-1>;`, in DER.
struct X509AttrCert : opaque<1, 65535> {
  using opaque::opaque;
};
/// RFC 5878 section 3.3: `opaque SAMLAssertion<1..2^16-1>;`, XML in UTF-8.
struct SAMLAssertion : opaque<1, 65535> {
  using opaque::opaque;
};
/// RFC 6042 section 2: `opaque KeyNoteAssertionList<1..2^16-1>;`, in ASCII.
struct KeyNoteAssertionList : opaque<1, 65535> {
  using opaque::opaque;
};

/// URLandHash. RFC 5878 section 3.3. The hash is that of what the URL leads to; other hash algorithms are
/// refused.
///
///     struct {
///        opaque url<1..2^16-1>;
///        HashAlgorithm hash_alg;
///        select (hash_alg) {
///           case md5:    MD5Hash;
///           case sha1:   SHA1Hash;
///           case sha224: SHA224Hash;
///           case sha256: SHA256Hash;
///           case sha384: SHA384Hash;
///           case sha512: SHA512Hash;
///        } hash;
///     } URLandHash;
struct URLandHash {
  opaque<1, 65535> url{};
  HashAlgorithm hash_alg{};
  choice<&URLandHash::hash_alg, on<HashAlgorithm::md5, opaque<16>>, on<HashAlgorithm::sha1, opaque<20>>,
         on<HashAlgorithm::sha224, opaque<28>>, on<HashAlgorithm::sha256, opaque<32>>,
         on<HashAlgorithm::sha384, opaque<48>>, on<HashAlgorithm::sha512, opaque<64>>>
      hash{};
};

/// DTCP certificate and what proves its possession. RFC 7562 section 3.2.
///
///     struct {
///         opaque random_bytes[32];
///     } RandomNonce;
///     struct {
///         opaque RandomNonce nonce;
///         opaque DTCPCert<0..2^24-1>;
///         opaque ASN.1Cert<0..2^24-1>;
///         opaque signature<0..2^16-1>;
///     } dtcp_authz_data;
struct dtcp_authz_data {
  opaque<32> nonce{};
  opaque<0, 0xFFFFFF> DTCPCert{};
  opaque<0, 0xFFFFFF> ASN1Cert{};
  opaque<0, 65535> signature{};
};

/// AuthorizationDataEntry. RFC 5878 section 3.3, RFC 6042 section 2, RFC 7562 section 3.1. The length of
/// other formats cannot be known, so they are refused.
///
///     struct {
///        AuthzDataFormat authz_format;
///        select (AuthzDataFormat) {
///           case x509_attr_cert:              X509AttrCert;
///           case saml_assertion:              SAMLAssertion;
///           case x509_attr_cert_url:          URLandHash;
///           case saml_assertion_url:          URLandHash;
///           case keynote_assertion_list:      KeyNoteAssertionList;
///           case keynote_assertion_list_url:  URLandHash;
///        }
///     } AuthorizationDataEntry;
struct AuthorizationDataEntry {
  AuthzDataFormat authz_format{};
  choice<&AuthorizationDataEntry::authz_format, on<AuthzDataFormat::x509_attr_cert, X509AttrCert>,
         on<AuthzDataFormat::saml_assertion, SAMLAssertion>,
         on<AuthzDataFormat::x509_attr_cert_url, URLandHash>,
         on<AuthzDataFormat::saml_assertion_url, URLandHash>,
         on<AuthzDataFormat::keynote_assertion_list, KeyNoteAssertionList>,
         on<AuthzDataFormat::keynote_assertion_list_url, URLandHash>,
         on<AuthzDataFormat::dtcp_authorization, dtcp_authz_data>>
      authz_data{};
};

/// AuthorizationData: SupplementalData of type authz_data. RFC 5878 section 3.3.
///
///     struct{
///        AuthorizationDataEntry authz_data_list<1..2^16-1>;
///     } AuthorizationData;
struct AuthorizationData {
  vector<AuthorizationDataEntry, 1, 65535> authz_data_list{};
};

}  // namespace tlswire
