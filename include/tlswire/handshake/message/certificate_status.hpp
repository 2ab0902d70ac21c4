#pragma once

#include <tlswire/handshake/context.hpp>
#include <tlswire/registry/certificate_status_type.hpp>
#include <tlswire/registry/handshake_type.hpp>
#include <tlswire/registry/protocol_version.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/opaque.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// OCSPResponse: of RFC 6960, in DER. RFC 6066 section 8: `opaque OCSPResponse<1..2^24-1>;`
struct OCSPResponse : opaque<1, 0xFFFFFF> {
  using opaque::opaque;
};

/// OCSPResponseList: a response for each certificate, in their order; empty for one that has none. RFC 6961
/// section 2.2, where `opaque OCSPResponse<0..2^24-1>;`
///
///     struct {
///       OCSPResponse ocsp_response_list<1..2^24-1>;
///     } OCSPResponseList;
struct OCSPResponseList {
  vector<opaque<0, 0xFFFFFF>, 1, 0xFFFFFF> ocsp_response_list{};
};

/// CertificateStatus. RFC 6961 section 2.2, RFC 6066 section 8. A message of TLS 1.2 and below. In TLS 1.3 it
/// is no message, but the body of status_request in a Certificate (RFC 9846 section 4.5.1.1), and has no
/// ocsp_multi there.
///
///     struct {
///       CertificateStatusType status_type;
///       select (status_type) {
///         case ocsp: OCSPResponse;
///         case ocsp_multi: OCSPResponseList;
///       } response;
///     } CertificateStatus;
struct CertificateStatus {
  CertificateStatusType status_type = CertificateStatusType::ocsp;
  choice<&CertificateStatus::status_type, on<CertificateStatusType::ocsp, OCSPResponse>,
         on<CertificateStatusType::ocsp_multi_RESERVED, OCSPResponseList>>
      response{};

  static constexpr HandshakeType msg_type = HandshakeType::certificate_status;
  static constexpr bool stands_in(const negotiated& n) noexcept { return !is_tls13(n.version); }
};

}  // namespace tlswire
