#pragma once

#include <cstdint>

#include <tlswire/registry/registry.hpp>

namespace tlswire {

/// AlertDescription. RFC 9846 section 6. IANA: TLS Alerts.
enum class AlertDescription : std::uint8_t {
  close_notify = 0,
  unexpected_message = 10,
  bad_record_mac = 20,
  decryption_failed_RESERVED = 21,
  record_overflow = 22,
  decompression_failure_RESERVED = 30,
  handshake_failure = 40,
  no_certificate_RESERVED = 41,
  bad_certificate = 42,
  unsupported_certificate = 43,
  certificate_revoked = 44,
  certificate_expired = 45,
  certificate_unknown = 46,
  illegal_parameter = 47,
  unknown_ca = 48,
  access_denied = 49,
  decode_error = 50,
  decrypt_error = 51,
  too_many_cids_requested = 52,
  export_restriction_RESERVED = 60,
  protocol_version = 70,
  insufficient_security = 71,
  internal_error = 80,
  inappropriate_fallback = 86,
  user_canceled = 90,
  no_renegotiation_RESERVED = 100,
  missing_extension = 109,
  unsupported_extension = 110,
  certificate_unobtainable_RESERVED = 111,
  unrecognized_name = 112,
  bad_certificate_status_response = 113,
  bad_certificate_hash_value_RESERVED = 114,
  unknown_psk_identity = 115,
  certificate_required = 116,
  general_error = 117,
  no_application_protocol = 120,
  ech_required = 121,
};

template <>
struct registry<AlertDescription> {
  using E = AlertDescription;
  static constexpr registry_row<E> rows[] = {
      {E::close_notify, "close_notify"},
      {E::unexpected_message, "unexpected_message"},
      {E::bad_record_mac, "bad_record_mac"},
      {E::decryption_failed_RESERVED, "decryption_failed_RESERVED"},
      {E::record_overflow, "record_overflow"},
      {E::decompression_failure_RESERVED, "decompression_failure_RESERVED"},
      {E::handshake_failure, "handshake_failure"},
      {E::no_certificate_RESERVED, "no_certificate_RESERVED"},
      {E::bad_certificate, "bad_certificate"},
      {E::unsupported_certificate, "unsupported_certificate"},
      {E::certificate_revoked, "certificate_revoked"},
      {E::certificate_expired, "certificate_expired"},
      {E::certificate_unknown, "certificate_unknown"},
      {E::illegal_parameter, "illegal_parameter"},
      {E::unknown_ca, "unknown_ca"},
      {E::access_denied, "access_denied"},
      {E::decode_error, "decode_error"},
      {E::decrypt_error, "decrypt_error"},
      {E::too_many_cids_requested, "too_many_cids_requested"},
      {E::export_restriction_RESERVED, "export_restriction_RESERVED"},
      {E::protocol_version, "protocol_version"},
      {E::insufficient_security, "insufficient_security"},
      {E::internal_error, "internal_error"},
      {E::inappropriate_fallback, "inappropriate_fallback"},
      {E::user_canceled, "user_canceled"},
      {E::no_renegotiation_RESERVED, "no_renegotiation_RESERVED"},
      {E::missing_extension, "missing_extension"},
      {E::unsupported_extension, "unsupported_extension"},
      {E::certificate_unobtainable_RESERVED, "certificate_unobtainable_RESERVED"},
      {E::unrecognized_name, "unrecognized_name"},
      {E::bad_certificate_status_response, "bad_certificate_status_response"},
      {E::bad_certificate_hash_value_RESERVED, "bad_certificate_hash_value_RESERVED"},
      {E::unknown_psk_identity, "unknown_psk_identity"},
      {E::certificate_required, "certificate_required"},
      {E::general_error, "general_error"},
      {E::no_application_protocol, "no_application_protocol"},
      {E::ech_required, "ech_required"},
  };
};

}  // namespace tlswire
