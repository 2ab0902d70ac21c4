#pragma once

#include <tlswire/registry/alert_description.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// The alert that a violation calls for: the only place where a code becomes an alert. An error of `serialize` is our
/// own, and no fault of the peer: internal_error.
constexpr AlertDescription alert_for(errc code) noexcept {
  switch (code) {
    // RFC 9846 section 6.2, decode_error: a field out of its range, or a length that is incorrect. Section 4.3: data left
    // over after the body of an extension.
    case errc::truncated:
    case errc::length_overrun:
    case errc::length_below_minimum:
    case errc::length_above_maximum:
    case errc::length_not_a_multiple:
    case errc::trailing_data:
    case errc::unknown_case:
    case errc::message_too_large:
      return AlertDescription::decode_error;
    // RFC 9846 section 6.2, illegal_parameter: a field that conforms to its syntax and is otherwise incorrect.
    case errc::constant_mismatch:
    case errc::nonzero_padding:
    // RFC 9846 section 4.3 forbids it, without naming an alert; 6.2 describes this one.
    case errc::duplicate_extension:
    // The rules that span fields: each names this alert, or none.
    case errc::extension_not_allowed:
    case errc::misplaced_extension:
    case errc::illegal_value:
    case errc::value_below_minimum:
    case errc::value_above_maximum:
    case errc::value_repeated:
    case errc::value_out_of_order:
    case errc::value_not_offered:
    case errc::value_changed:
    case errc::count_mismatch:
    case errc::inconsistent:
    case errc::retry_without_change:
    case errc::downgraded:
    // RFC 9849 section 5.1.
    case errc::missing_reference:
    // RFC 9849 section 7: an ECHClientHelloType that is none.
    case errc::illegal_case:
    // RFC 9147 section 5.5: the value of a byte changes. QUIC: RFC 9000 section 2.2, PROTOCOL_VIOLATION, which is no alert.
    case errc::inconsistent_fragment:
      return AlertDescription::illegal_parameter;
    // RFC 9846 section 4.2.4 (a HelloRetryRequest where a ServerHello must be), 5.1 (another content type between the
    // fragments of a message) and 5.4 (a handshake record without content).
    case errc::wrong_message:
    case errc::unexpected_content:
    case errc::empty_fragment:
    // RFC 9846 sections 5.4 and 5.1.
    case errc::no_content_type:
    case errc::key_change_inside_message:
      return AlertDescription::unexpected_message;
    // RFC 9846 section 5.1.
    case errc::record_overflow:
      return AlertDescription::record_overflow;
    // RFC 9846 section 4.3.
    case errc::unsolicited_extension:
      return AlertDescription::unsupported_extension;
    // RFC 9846 section 9.2.
    case errc::missing_extension:
      return AlertDescription::missing_extension;
    // RFC 9846 sections 4.2.2 and 4.2.3.
    case errc::wrong_version:
      return AlertDescription::protocol_version;
    // RFC 5746 sections 3.4 and 3.5.
    case errc::renegotiation_mismatch:
      return AlertDescription::handshake_failure;
    // No room on our side. QUIC: RFC 9000 section 7.5, CRYPTO_BUFFER_EXCEEDED, which is no alert.
    case errc::out_of_window:
    case errc::none:
    case errc::buffer_too_small:
    case errc::length_mismatch:
    case errc::case_mismatch:
      return AlertDescription::internal_error;
  }
  return AlertDescription::internal_error;
}

}  // namespace tlswire
