#include <tlswire/wire/print.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "support/text.hpp"

namespace tlswire::test {
namespace {

struct to_string {
  std::string& out;
  void operator()(std::string_view piece) const { out += piece; }
};
std::string printed(const parse_error& e) {
  std::string out;
  print(e, to_string{out});
  return out;
}
std::string printed_path(const parse_error& e) {
  std::string out;
  print_path(e, to_string{out});
  return out;
}
std::string printed_number(std::uint64_t number) {
  std::string out;
  print_number(number, to_string{out});
  return out;
}

static_assert([] {
  std::size_t length = 0;
  print(parse_error{errc::truncated, 1, 2, 3}, [&](std::string_view piece) { length += piece.size(); });
  return length;
}() == std::string_view("at byte 1: needs 2 bytes, 3 available").size());

TEST_CASE("print: an error is one line with path, place and reason") {
  parse_error e{errc::length_overrun, 143, 33, 12};
  CHECK(printed(e) == "at byte 143: declared length 33, 12 bytes available");
  e.enclose("key_exchange");
  e.enclose_index(0);
  e.enclose("client_shares");
  e.enclose("key_share");
  e.enclose_index(3);
  e.enclose("extensions");
  CHECK(printed(e) ==
        "extensions[3].key_share.client_shares[0].key_exchange: at byte 143: declared length 33, 12 bytes "
        "available");
}

TEST_CASE("print: each code has words of its own, with its numbers") {
  const auto reason = [](errc code) {
    std::string out;
    print_reason(parse_error{code, 9, 33, 12}, to_string{out});
    return out;
  };
  CHECK(reason(errc::none) == "no error");
  CHECK(reason(errc::truncated) == "needs 33 bytes, 12 available");
  CHECK(reason(errc::length_overrun) == "declared length 33, 12 bytes available");
  CHECK(reason(errc::length_below_minimum) == "length 33, at least 12 required");
  CHECK(reason(errc::length_above_maximum) == "length 33, at most 12 allowed");
  CHECK(reason(errc::length_not_a_multiple) == "declared length 33, not a multiple of 12");
  CHECK(reason(errc::trailing_data) == "12 bytes left over");
  CHECK(reason(errc::unknown_case) == "nothing is defined for the value 33 that selects it");
  CHECK(reason(errc::wrong_message) == "another message than the one asked for");
  CHECK(reason(errc::constant_mismatch) == "not the fixed value of this field");
  CHECK(reason(errc::nonzero_padding) == "a byte of 33 where all must be zero");
  CHECK(reason(errc::duplicate_extension) == "a second extension of this type");
  CHECK(reason(errc::record_overflow) == "a record of 33 bytes, at most 12 allowed");
  CHECK(reason(errc::empty_fragment) == "an empty record of a type that is never empty");
  CHECK(reason(errc::unexpected_content) == "a record of content type 33 where it must not stand");
  CHECK(reason(errc::message_too_large) == "a message of 33 bytes, room for 12");
  CHECK(reason(errc::no_content_type) == "no content type, only zeros");
  CHECK(reason(errc::inconsistent_fragment) == "contradicts a fragment that came before");
  CHECK(reason(errc::out_of_window) == "ends at 33, the buffer reaches to 12");
  CHECK(reason(errc::key_change_inside_message) == "keys change inside a message");
  CHECK(reason(errc::buffer_too_small) == "needs 33 bytes, room for 12");
  CHECK(reason(errc::length_mismatch) == "its length field says 33, the value has 12 bytes");
  CHECK(reason(errc::case_mismatch) == "the value 33 that selects it stands for something else");
  CHECK(reason(errc::extension_not_allowed) == "extension 33 must not stand here");
  CHECK(reason(errc::unsolicited_extension) == "extension 33 was not asked for");
  CHECK(reason(errc::missing_extension) == "extension 33 is missing");
  CHECK(reason(errc::misplaced_extension) == "extension 33 is not the last one");
  CHECK(reason(errc::wrong_version) == "version 33 must not stand here");
  CHECK(reason(errc::illegal_value) == "the value 33 must not stand here");
  CHECK(reason(errc::value_below_minimum) == "the value 33, at least 12 required");
  CHECK(reason(errc::value_above_maximum) == "the value 33, at most 12 allowed");
  CHECK(reason(errc::value_repeated) == "the value 33 stands in the list before");
  CHECK(reason(errc::value_out_of_order) == "the value 33 is out of order");
  CHECK(reason(errc::value_not_offered) == "the value 33 was not offered");
  CHECK(reason(errc::value_changed) == "not what an earlier message says");
  CHECK(reason(errc::count_mismatch) == "33 elements, where another list has 12");
  CHECK(reason(errc::inconsistent) == "contradicts another field");
  CHECK(reason(errc::retry_without_change) == "asks for no change");
  CHECK(reason(errc::downgraded) == "marked as a downgrade");
  CHECK(reason(errc::renegotiation_mismatch) == "not bound to the handshake before");
  CHECK(reason(errc::missing_reference) == "refers to extension 33, which is not there");
  CHECK(reason(errc::illegal_case) == "nothing may stand under the value that selects it");
  for (unsigned i = 0; !name(errc(i)).empty(); ++i) {
    CAPTURE(name(errc(i)));
    CHECK_FALSE(reason(errc(i)).empty());
    for (unsigned j = 0; j < i; ++j) CHECK(reason(errc(i)) != reason(errc(j)));
  }
}

TEST_CASE("print: a path reads like the expression that names the field") {
  parse_error e{errc::truncated, 0};
  CHECK(printed_path(e) == "");
  e.enclose_index(5);
  CHECK(printed_path(e) == "[5]");
  e.enclose_index(6);
  CHECK(printed_path(e) == "[6][5]");
  e.enclose("list");
  CHECK(printed_path(e) == "list[6][5]");
  e.enclose("message");
  CHECK(printed_path(e) == "message.list[6][5]");
}

TEST_CASE("print: a path that lost its outer segments begins with an ellipsis") {
  parse_error e{errc::truncated, 0};
  for (std::size_t i = 0; i < 11; ++i) e.enclose("x");
  e.enclose("first");
  CHECK(printed_path(e) == "first.x.x.x.x.x.x.x.x.x.x.x");
  e.enclose("lost");
  CHECK(printed_path(e) == "\u2026.first.x.x.x.x.x.x.x.x.x.x.x");
}

TEST_CASE("print: numbers of every size") {
  CHECK(printed_number(0) == "0");
  CHECK(printed_number(9) == "9");
  CHECK(printed_number(10) == "10");
  CHECK(printed_number(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
}

}  // namespace
}  // namespace tlswire::test
