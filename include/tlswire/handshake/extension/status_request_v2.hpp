#pragma once

#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extension/status_request.hpp>
#include <tlswire/handshake/message_tag.hpp>
#include <tlswire/registry/certificate_status_type.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/enumeration.hpp>
#include <tlswire/wire/integer.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/rest.hpp>
#include <tlswire/wire/structure.hpp>
#include <tlswire/wire/vector.hpp>

namespace tlswire {

/// CertificateStatusRequestItemV2. RFC 6961 section 2.2. `request_length` is the prefix of `request`. Thanks
/// to it a request of another status type can be passed over: it is kept as bytes.
///
///     struct {
///       CertificateStatusType status_type;
///       uint16 request_length; /* Length of request field in bytes */
///       select (status_type) {
///         case ocsp: OCSPStatusRequest;
///         case ocsp_multi: OCSPStatusRequest;
///       } request;
///     } CertificateStatusRequestItemV2;
struct CertificateStatusRequestItemV2 {
  CertificateStatusType status_type = CertificateStatusType::ocsp_multi_RESERVED;
  length_prefixed<
      uint16,
      choice<&CertificateStatusRequestItemV2::status_type, on<CertificateStatusType::ocsp, OCSPStatusRequest>,
             on<CertificateStatusType::ocsp_multi_RESERVED, OCSPStatusRequest>, otherwise<rest<>>>>
      request{};
};

/// CertificateStatusRequestListV2, most preferred first. RFC 6961 section 2.2.
///
///     struct {
///       CertificateStatusRequestItemV2
///                        certificate_status_req_list<1..2^16-1>;
///     } CertificateStatusRequestListV2;
struct CertificateStatusRequestListV2 {
  vector<CertificateStatusRequestItemV2, 1, 65535> certificate_status_req_list{};
};

/// status_request_v2. RFC 6961 section 2.2: a server announces its CertificateStatus message with an empty
/// one. TLS 1.2 and below; a TLS 1.3 server passes over it (RFC 9846 section 4.5.1.1).
struct status_request_v2 {
  static constexpr ExtensionType type = ExtensionType::status_request_v2;
  static constexpr bool rare = true;
  using bodies =
      tlswire::bodies<in<message::client_hello, CertificateStatusRequestListV2, versions::tls12_and_below>,
                      in<message::server_hello, Empty, versions::tls12_and_below>>;
};

}  // namespace tlswire
