#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/message/certificate_status.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/certificate_status_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// RFC 6066 section 8: `opaque ResponderID<1..2^16-1>;`, DER-encoded as in RFC 6960.
struct ResponderID : opaque<1, 65535> {
  using opaque::opaque;
};

/// OCSPStatusRequest. RFC 6066 section 8. `request_extensions` is DER-encoded.
///
///     struct {
///         ResponderID responder_id_list<0..2^16-1>;
///         Extensions  request_extensions;
///     } OCSPStatusRequest;
///
///     opaque Extensions<0..2^16-1>;
struct OCSPStatusRequest {
  vector<ResponderID, 0, 65535> responder_id_list{};
  opaque<0, 65535> request_extensions{};
};

/// CertificateStatusRequest. RFC 6066 section 8. Other status types have no format here, and are refused.
///
///     struct {
///         CertificateStatusType status_type;
///         select (status_type) {
///             case ocsp: OCSPStatusRequest;
///         } request;
///     } CertificateStatusRequest;
struct CertificateStatusRequest {
  CertificateStatusType status_type = CertificateStatusType::ocsp;
  choice<&CertificateStatusRequest::status_type, on<CertificateStatusType::ocsp, OCSPStatusRequest>>
      request{};
};

/// status_request. RFC 6066 section 8; RFC 9846 section 4.5.1.1. A TLS 1.2 server announces its
/// CertificateStatus message with an empty one; in TLS 1.3 it is asked for with an
/// empty one in CertificateRequest too, and stands in the Certificate.
struct status_request {
  static constexpr ExtensionType type = ExtensionType::status_request;
  using bodies =
      tlswire::bodies<in<message::client_hello, CertificateStatusRequest>,
                      in<message::server_hello, Empty, versions::tls12_and_below>,
                      in<message::certificate_request, Empty>, in<message::client_certificate_request, Empty>,
                      in<message::certificate, CertificateStatus, versions::tls13>>;
};

}  // namespace tlswire
