#include <tlswire/registry/error_text.hpp>

#include <doctest/doctest.h>

#include <cstring>
#include <string>
#include <string_view>

namespace tlswire::test {
namespace {

constexpr parse_error overrun() {
  parse_error e(errc::length_overrun, 143, 33, 12);
  e.enclose("key_exchange");
  e.enclose_index(0);
  e.enclose("client_shares");
  e.enclose("key_share");
  e.enclose_index(3);
  e.enclose("extensions");
  return e;
}
static_assert(tlswire::error_text(overrun()).view() ==
              "extensions[3].key_share.client_shares[0].key_exchange: at byte 143: declared length 33, 12 "
              "bytes available "
              "(decode_error)");

TEST_CASE("error_text: a line for every code") {
  const auto line = [](errc code) {
    parse_error e(code, 7, 5, 3);
    e.enclose("field");
    return std::string(tlswire::error_text(e).view());
  };
  CHECK(line(errc::none) == "field: at byte 7: no error (internal_error)");
  CHECK(line(errc::truncated) == "field: at byte 7: needs 5 bytes, 3 available (decode_error)");
  CHECK(line(errc::length_overrun) ==
        "field: at byte 7: declared length 5, 3 bytes available (decode_error)");
  CHECK(line(errc::length_below_minimum) == "field: at byte 7: length 5, at least 3 required (decode_error)");
  CHECK(line(errc::length_above_maximum) == "field: at byte 7: length 5, at most 3 allowed (decode_error)");
  CHECK(line(errc::length_not_a_multiple) ==
        "field: at byte 7: declared length 5, not a multiple of 3 (decode_error)");
  CHECK(line(errc::trailing_data) == "field: at byte 7: 3 bytes left over (decode_error)");
  CHECK(line(errc::unknown_case) ==
        "field: at byte 7: nothing is defined for the value 5 that selects it (decode_error)");
  CHECK(line(errc::wrong_message) ==
        "field: at byte 7: another message than the one asked for (unexpected_message)");
  CHECK(line(errc::constant_mismatch) ==
        "field: at byte 7: not the fixed value of this field (illegal_parameter)");
  CHECK(line(errc::nonzero_padding) ==
        "field: at byte 7: a byte of 5 where all must be zero (illegal_parameter)");
  CHECK(line(errc::duplicate_extension) ==
        "field: at byte 7: a second extension of this type (illegal_parameter)");
  CHECK(line(errc::record_overflow) ==
        "field: at byte 7: a record of 5 bytes, at most 3 allowed (record_overflow)");
  CHECK(line(errc::empty_fragment) == "field: at byte 7: an empty record of a type that is never empty (unexpected_message)");
  CHECK(line(errc::unexpected_content) ==
        "field: at byte 7: a record of content type 5 where it must not stand (unexpected_message)");
  CHECK(line(errc::message_too_large) == "field: at byte 7: a message of 5 bytes, room for 3 (decode_error)");
  CHECK(line(errc::buffer_too_small) == "field: at byte 7: needs 5 bytes, room for 3 (internal_error)");
  CHECK(line(errc::length_mismatch) ==
        "field: at byte 7: its length field says 5, the value has 3 bytes (internal_error)");
  CHECK(line(errc::case_mismatch) ==
        "field: at byte 7: the value 5 that selects it stands for something else (internal_error)");
  CHECK(line(errc::extension_not_allowed) ==
        "field: at byte 7: extension 5 must not stand here (illegal_parameter)");
  CHECK(line(errc::unsolicited_extension) ==
        "field: at byte 7: extension 5 was not asked for (unsupported_extension)");
  CHECK(line(errc::missing_extension) == "field: at byte 7: extension 5 is missing (missing_extension)");
  CHECK(line(errc::misplaced_extension) ==
        "field: at byte 7: extension 5 is not the last one (illegal_parameter)");
  CHECK(line(errc::wrong_version) == "field: at byte 7: version 5 must not stand here (protocol_version)");
  CHECK(line(errc::illegal_value) == "field: at byte 7: the value 5 must not stand here (illegal_parameter)");
  CHECK(line(errc::value_below_minimum) ==
        "field: at byte 7: the value 5, at least 3 required (illegal_parameter)");
  CHECK(line(errc::value_above_maximum) ==
        "field: at byte 7: the value 5, at most 3 allowed (illegal_parameter)");
  CHECK(line(errc::value_repeated) ==
        "field: at byte 7: the value 5 stands in the list before (illegal_parameter)");
  CHECK(line(errc::value_out_of_order) ==
        "field: at byte 7: the value 5 is out of order (illegal_parameter)");
  CHECK(line(errc::value_not_offered) == "field: at byte 7: the value 5 was not offered (illegal_parameter)");
  CHECK(line(errc::value_changed) ==
        "field: at byte 7: not what an earlier message says (illegal_parameter)");
  CHECK(line(errc::count_mismatch) ==
        "field: at byte 7: 5 elements, where another list has 3 (illegal_parameter)");
  CHECK(line(errc::inconsistent) == "field: at byte 7: contradicts another field (illegal_parameter)");
  CHECK(line(errc::retry_without_change) == "field: at byte 7: asks for no change (illegal_parameter)");
  CHECK(line(errc::downgraded) == "field: at byte 7: marked as a downgrade (illegal_parameter)");
  CHECK(line(errc::renegotiation_mismatch) ==
        "field: at byte 7: not bound to the handshake before (handshake_failure)");
  CHECK(line(errc::missing_reference) ==
        "field: at byte 7: refers to extension 5, which is not there (illegal_parameter)");
  CHECK(line(errc::illegal_case) ==
        "field: at byte 7: nothing may stand under the value that selects it (illegal_parameter)");
}

TEST_CASE("error_text: without a path there is none") {
  CHECK(tlswire::error_text(parse_error(errc::wrong_message, 0)).view() ==
        "at byte 0: another message than the one asked for (unexpected_message)");
}

TEST_CASE("error_text: too long a line is cut where its storage ends, and still ends with a NUL") {
  // Longer than any name of a member.
  static const std::string name(100, 'x');
  parse_error e(errc::trailing_data, 7, 0, 3);
  for (int i = 0; i < 4; ++i) e.enclose(name.c_str());
  const tlswire::error_text shorter(e);
  CHECK(shorter.view().ends_with("3 bytes left over (decode_error)"));
  e.enclose(name.c_str());
  const tlswire::error_text longest(e);
  CHECK(longest.view().size() == tlswire::error_text::capacity);
  CHECK(longest.c_str()[tlswire::error_text::capacity] == '\0');
  CHECK(std::strlen(longest.c_str()) == tlswire::error_text::capacity);
  CHECK(longest.view() == std::string(name + "." + name + "." + name + "." + name + "." + name + ": at b"));
}

TEST_CASE("error_text: reads as text, and as text for C") {
  const tlswire::error_text text(overrun());
  const std::string_view view = text;
  CHECK(view == text.view());
  CHECK(view == text.c_str());
}

}  // namespace
}  // namespace tlswire::test
