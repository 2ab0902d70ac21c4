#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// CertificateEntry of TLS 1.3. RFC 9846 section 4.5.1.
///
///     struct {
///         select (certificate_type) {
///             case RawPublicKey:
///               /* From RFC 7250 ASN.1_subjectPublicKeyInfo */
///               opaque ASN1_subjectPublicKeyInfo<1..2^24-1>;
///
///             case X509:
///               opaque cert_data<1..2^24-1>;
///         };
///         Extension extensions<0..2^16-1>;
///     } CertificateEntry;
///
/// Every case has the same form, so that there is one member for them: DER of a certificate, or of the
/// SubjectPublicKeyInfo of a raw public key, as was negotiated.
struct CertificateEntry {
  opaque<1, 0xFFFFFF> cert_data{};
  extension_list<message::certificate> extensions{};
};

/// Certificate of TLS 1.3. RFC 9846 section 4.5.1.
///
///     struct {
///         opaque certificate_request_context<0..2^8-1>;
///         CertificateEntry certificate_list<0..2^24-1>;
///     } Certificate;
///
/// The sender's own certificate comes first. A client without one sends an empty list; a server's empty list
/// is well-formed, and forbidden (section 4.5.1.3).
struct Certificate {
  opaque<0, 255> certificate_request_context{};
  vector<CertificateEntry, 0, 0xFFFFFF> certificate_list{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate;
  static constexpr bool stands_in(const negotiated& n) noexcept { return is_tls13(n.version); }
};

}  // namespace tlswire
