#include <tlswire/registry/alert_for.hpp>

#include <doctest/doctest.h>

#include <cstddef>

namespace tlswire::test {
namespace {

struct row {
  errc code;
  AlertDescription alert;
};

// What the RFCs say. Sections are those of RFC 9846.
constexpr row table[] = {
    {errc::none, AlertDescription::internal_error},
    // 6.2, decode_error: "some field was out of the specified range or the length of the message was
    // incorrect".
    {errc::truncated, AlertDescription::decode_error},
    {errc::length_overrun, AlertDescription::decode_error},
    {errc::length_below_minimum, AlertDescription::decode_error},
    {errc::length_above_maximum, AlertDescription::decode_error},
    {errc::length_not_a_multiple, AlertDescription::decode_error},
    {errc::trailing_data, AlertDescription::decode_error},
    {errc::unknown_case, AlertDescription::decode_error},
    // 4.2.4: a second HelloRetryRequest.
    {errc::wrong_message, AlertDescription::unexpected_message},
    // 6.2, illegal_parameter: "a field in the handshake was incorrect or inconsistent with other fields".
    {errc::constant_mismatch, AlertDescription::illegal_parameter},
    {errc::nonzero_padding, AlertDescription::illegal_parameter},
    {errc::duplicate_extension, AlertDescription::illegal_parameter},
    // 5.1.
    {errc::record_overflow, AlertDescription::record_overflow},
    // 5.4: zero-length fragments of handshake type.
    {errc::empty_fragment, AlertDescription::unexpected_message},
    // 5.1: no other record type between the fragments of a message.
    {errc::unexpected_content, AlertDescription::unexpected_message},
    {errc::message_too_large, AlertDescription::decode_error},
    // 5.4: no non-zero octet in the cleartext.
    {errc::no_content_type, AlertDescription::unexpected_message},
    // RFC 9147 section 5.5: "if the value of a byte changes".
    {errc::inconsistent_fragment, AlertDescription::illegal_parameter},
    // 6.2, internal_error: no memory.
    {errc::out_of_window, AlertDescription::internal_error},
    // 5.1: messages that precede a key change end with their record.
    {errc::key_change_inside_message, AlertDescription::unexpected_message},
    // What we write ourselves is no fault of the peer.
    {errc::buffer_too_small, AlertDescription::internal_error},
    {errc::length_mismatch, AlertDescription::internal_error},
    {errc::case_mismatch, AlertDescription::internal_error},
    // The rules that span fields, at each of which stands its section.
    {errc::extension_not_allowed, AlertDescription::illegal_parameter},
    {errc::unsolicited_extension, AlertDescription::unsupported_extension},
    {errc::missing_extension, AlertDescription::missing_extension},
    {errc::misplaced_extension, AlertDescription::illegal_parameter},
    {errc::wrong_version, AlertDescription::protocol_version},
    {errc::illegal_value, AlertDescription::illegal_parameter},
    {errc::value_below_minimum, AlertDescription::illegal_parameter},
    {errc::value_above_maximum, AlertDescription::illegal_parameter},
    {errc::value_repeated, AlertDescription::illegal_parameter},
    {errc::value_out_of_order, AlertDescription::illegal_parameter},
    {errc::value_not_offered, AlertDescription::illegal_parameter},
    {errc::value_changed, AlertDescription::illegal_parameter},
    {errc::count_mismatch, AlertDescription::illegal_parameter},
    {errc::inconsistent, AlertDescription::illegal_parameter},
    {errc::retry_without_change, AlertDescription::illegal_parameter},
    {errc::downgraded, AlertDescription::illegal_parameter},
    {errc::renegotiation_mismatch, AlertDescription::handshake_failure},
    // RFC 9849 section 5.1.
    {errc::missing_reference, AlertDescription::illegal_parameter},
    // RFC 9849 section 7: an ECHClientHelloType that is none.
    {errc::illegal_case, AlertDescription::illegal_parameter},
};

constexpr bool is_a_code(std::size_t value) { return !name(static_cast<errc>(value)).empty(); }

TEST_CASE("alert_for: each code calls for the alert of the RFC, and none is forgotten") {
  std::size_t codes = 0;
  for (std::size_t value = 0; value < 256; ++value) codes += is_a_code(value) ? 1 : 0;
  CHECK(codes == std::size(table));
  for (std::size_t i = 0; i < std::size(table); ++i) {
    CAPTURE(name(table[i].code));
    CHECK(static_cast<std::size_t>(table[i].code) == i);
    CHECK(alert_for(table[i].code) == table[i].alert);
    CHECK(is_known(alert_for(table[i].code)));
  }
}

static_assert(alert_for(static_cast<errc>(255)) == AlertDescription::internal_error);

}  // namespace
}  // namespace tlswire::test
