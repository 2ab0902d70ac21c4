#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message/tls12/digitally_signed.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/ct_version.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

/// Certificate Transparency. RFC 6962.
namespace tlswire::ct {

/// LogID. RFC 6962 section 3.2. The SHA-256 hash of the log's public key.
///
///     struct {
///         opaque key_id[32];
///     } LogID;
struct LogID {
  opaque<32> key_id{};
};

/// RFC 6962 section 3.2: `opaque CtExtensions<0..2^16-1>;`. None is defined.
struct CtExtensions : opaque<0, 65535> {
  using opaque::opaque;
};

/// What follows the version of a SignedCertificateTimestamp of version 1.
struct SignedCertificateTimestampV1 {
  LogID id{};
  /// Milliseconds since 1970-01-01 00:00:00 UTC, without leap seconds.
  uint64 timestamp = 0;
  CtExtensions extensions{};
  tls12::DigitallySigned signature{};
};

/// SignedCertificateTimestamp. RFC 6962 section 3.2. What is signed does not stand on the wire, but for what
/// stands here as well: the encoding of a digitally-signed element is RFC 5246's (section 4.7).
///
///     struct {
///         Version sct_version;
///         LogID id;
///         uint64 timestamp;
///         CtExtensions extensions;
///         digitally-signed struct {
///             Version sct_version;
///             SignatureType signature_type = certificate_timestamp;
///             uint64 timestamp;
///             LogEntryType entry_type;
///             select(entry_type) {
///                 case x509_entry: ASN.1Cert;
///                 case precert_entry: PreCert;
///             } signed_entry;
///            CtExtensions extensions;
///         };
///     } SignedCertificateTimestamp;
///
/// One of another version is kept as bytes (section 3.3).
struct SignedCertificateTimestamp {
  Version sct_version = Version::v1;
  choice<&SignedCertificateTimestamp::sct_version, on<Version::v1, SignedCertificateTimestampV1>,
         otherwise<rest<>>>
      body{};
};

/// RFC 6962 section 3.3: `opaque SerializedSCT<1..2^16-1>;`, whose bytes are a SignedCertificateTimestamp.
using SerializedSCT = length_prefixed<uint16, SignedCertificateTimestamp>;

/// SignedCertificateTimestampList. RFC 6962 section 3.3. The same bytes stand in an OCTET STRING in
/// certificates and OCSP responses.
///
///     struct {
///         SerializedSCT sct_list <1..2^16-1>;
///     } SignedCertificateTimestampList;
struct SignedCertificateTimestampList {
  vector<SerializedSCT, 1, 65535> sct_list{};
};

}  // namespace tlswire::ct

namespace tlswire {

/// signed_certificate_timestamp. RFC 6962 section 3.3.1; RFC 9846 section 4.5.1.1 for TLS 1.3;
/// RFC 9261 section 4.
struct signed_certificate_timestamp {
  static constexpr ExtensionType type = ExtensionType::signed_certificate_timestamp;
  using bodies = tlswire::bodies<
      in<message::client_hello, Empty>,
      in<message::server_hello, ct::SignedCertificateTimestampList, versions::tls12_and_below>,
      in<message::certificate_request, Empty, versions::tls13>,
      in<message::client_certificate_request, Empty>,
      in<message::certificate, ct::SignedCertificateTimestampList, versions::tls13>>;
};

}  // namespace tlswire
