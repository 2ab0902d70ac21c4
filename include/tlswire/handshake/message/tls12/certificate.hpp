#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/message/tls12/open_pgp_certificate.hpp>
#include <tlswire/registry/certificate_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire::tls12 {

/// ASN.1Cert: an X.509 certificate in DER. RFC 5246 section 7.4.2: `opaque ASN.1Cert<1..2^24-1>;`
struct ASN1Cert : opaque<1, 0xFFFFFF> {
  using opaque::opaque;
};

/// The Certificate of a sender whose certificate type is X.509. RFC 5246 section 7.4.2. The sender's own
/// certificate is first; a client that has none sends an empty list.
///
///     struct {
///         ASN.1Cert certificate_list<0..2^24-1>;
///     } Certificate;
struct CertificateX509 {
  vector<ASN1Cert, 0, 0xFFFFFF> certificate_list{};
};

/// The Certificate of a sender whose certificate type is RawPublicKey: a SubjectPublicKeyInfo in DER. RFC
/// 7250 section 3.
struct CertificateRawPublicKey {
  opaque<1, 0xFFFFFF> ASN1_subjectPublicKeyInfo{};
};

/// Certificate of TLS 1.2 and below. RFC 7250 section 3; RFC 5246 section 7.4.2; RFC 6091 section 3.3 for
/// OpenPGP. What stands in it depends on the certificate type of its sender, which the hellos negotiate.
/// Other types have no format here, and are refused.
///
///     struct {
///         select(certificate_type){
///
///              // certificate type defined in this document.
///              case RawPublicKey:
///                opaque ASN.1_subjectPublicKeyInfo<1..2^24-1>;
///
///             // X.509 certificate defined in RFC 5246
///             case X.509:
///               ASN.1Cert certificate_list<0..2^24-1>;
///
///             // Additional certificate type based on
///             // "TLS Certificate Types" subregistry
///         };
///     } Certificate;
struct Certificate {
  choice<&negotiated::certificate_type, on<CertificateType::X509, CertificateX509>,
         on<CertificateType::RawPublicKey, CertificateRawPublicKey>,
         on<CertificateType::OpenPGP_RESERVED, CertificateOpenPGP>>
      certificate{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire::tls12
