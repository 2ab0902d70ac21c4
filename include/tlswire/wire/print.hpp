#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/wire/error.hpp>

namespace tlswire {

/// Calls `sink` with the digits of a number.
template <class Sink>
constexpr void print_number(std::uint64_t number, Sink&& sink) {
  char digits[20]{};
  std::size_t first = sizeof(digits);
  do {
    digits[--first] = static_cast<char>('0' + number % 10);
    number /= 10;
  } while (number != 0);
  sink(std::string_view(digits + first, sizeof(digits) - first));
}

/// The path of an error, piece by piece: `extensions[3].key_share.client_shares[0].key_exchange`. Nothing for an error of
/// the whole; a path that was too deep begins with `…`.
template <class Sink>
constexpr void print_path(const parse_error& error, Sink&& sink) {
  using namespace std::string_view_literals;
  if (error.cut()) sink("…"sv);
  for (std::size_t i = 0; i < error.depth(); ++i) {
    const path_segment segment = error.segment(i);
    if (segment.name.empty()) {
      sink("["sv);
      print_number(segment.index, sink);
      sink("]"sv);
    } else {
      if (i != 0 || error.cut()) sink("."sv);
      sink(segment.name);
    }
  }
}

/// What is wrong, in words with its numbers: `declared length 33, 12 bytes available`.
template <class Sink>
constexpr void print_reason(const parse_error& error, Sink&& sink) {
  using namespace std::string_view_literals;
  struct sentence {
    std::string_view before;
    bool declared;
    std::string_view between;
    bool available;
    std::string_view after;
  };
  const sentence words = [&]() -> sentence {
    switch (error.code) {
      case errc::none: return {"no error"sv, false, ""sv, false, ""sv};
      case errc::truncated: return {"needs "sv, true, " bytes, "sv, true, " available"sv};
      case errc::length_overrun: return {"declared length "sv, true, ", "sv, true, " bytes available"sv};
      case errc::length_below_minimum: return {"length "sv, true, ", at least "sv, true, " required"sv};
      case errc::length_above_maximum: return {"length "sv, true, ", at most "sv, true, " allowed"sv};
      case errc::length_not_a_multiple: return {"declared length "sv, true, ", not a multiple of "sv, true, ""sv};
      case errc::trailing_data: return {""sv, false, ""sv, true, " bytes left over"sv};
      case errc::unknown_case: return {"nothing is defined for the value "sv, true, " that selects it"sv, false, ""sv};
      case errc::wrong_message: return {"another message than the one asked for"sv, false, ""sv, false, ""sv};
      case errc::constant_mismatch: return {"not the fixed value of this field"sv, false, ""sv, false, ""sv};
      case errc::nonzero_padding: return {"a byte of "sv, true, " where all must be zero"sv, false, ""sv};
      case errc::duplicate_extension: return {"a second extension of this type"sv, false, ""sv, false, ""sv};
      case errc::record_overflow: return {"a record of "sv, true, " bytes, at most "sv, true, " allowed"sv};
      case errc::empty_fragment: return {"an empty record of a type that is never empty"sv, false, ""sv, false, ""sv};
      case errc::unexpected_content: return {"a record of content type "sv, true, " where it must not stand"sv, false, ""sv};
      case errc::message_too_large: return {"a message of "sv, true, " bytes, room for "sv, true, ""sv};
      case errc::no_content_type: return {"no content type, only zeros"sv, false, ""sv, false, ""sv};
      case errc::inconsistent_fragment: return {"contradicts a fragment that came before"sv, false, ""sv, false, ""sv};
      case errc::out_of_window: return {"ends at "sv, true, ", the buffer reaches to "sv, true, ""sv};
      case errc::key_change_inside_message: return {"keys change inside a message"sv, false, ""sv, false, ""sv};
      case errc::buffer_too_small: return {"needs "sv, true, " bytes, room for "sv, true, ""sv};
      case errc::length_mismatch: return {"its length field says "sv, true, ", the value has "sv, true, " bytes"sv};
      case errc::case_mismatch: return {"the value "sv, true, " that selects it stands for something else"sv, false, ""sv};
      case errc::extension_not_allowed: return {"extension "sv, true, " must not stand here"sv, false, ""sv};
      case errc::unsolicited_extension: return {"extension "sv, true, " was not asked for"sv, false, ""sv};
      case errc::missing_extension: return {"extension "sv, true, " is missing"sv, false, ""sv};
      case errc::misplaced_extension: return {"extension "sv, true, " is not the last one"sv, false, ""sv};
      case errc::wrong_version: return {"version "sv, true, " must not stand here"sv, false, ""sv};
      case errc::illegal_value: return {"the value "sv, true, " must not stand here"sv, false, ""sv};
      case errc::value_below_minimum: return {"the value "sv, true, ", at least "sv, true, " required"sv};
      case errc::value_above_maximum: return {"the value "sv, true, ", at most "sv, true, " allowed"sv};
      case errc::value_repeated: return {"the value "sv, true, " stands in the list before"sv, false, ""sv};
      case errc::value_out_of_order: return {"the value "sv, true, " is out of order"sv, false, ""sv};
      case errc::value_not_offered: return {"the value "sv, true, " was not offered"sv, false, ""sv};
      case errc::value_changed: return {"not what an earlier message says"sv, false, ""sv, false, ""sv};
      case errc::count_mismatch: return {""sv, true, " elements, where another list has "sv, true, ""sv};
      case errc::inconsistent: return {"contradicts another field"sv, false, ""sv, false, ""sv};
      case errc::retry_without_change: return {"asks for no change"sv, false, ""sv, false, ""sv};
      case errc::downgraded: return {"marked as a downgrade"sv, false, ""sv, false, ""sv};
      case errc::renegotiation_mismatch: return {"not bound to the handshake before"sv, false, ""sv, false, ""sv};
      case errc::missing_reference: return {"refers to extension "sv, true, ", which is not there"sv, false, ""sv};
      case errc::illegal_case: return {"nothing may stand under the value that selects it"sv, false, ""sv, false, ""sv};
    }
    return {""sv, false, ""sv, false, ""sv};
  }();
  sink(words.before);
  if (words.declared) print_number(error.declared, sink);
  sink(words.between);
  if (words.available) print_number(error.available, sink);
  sink(words.after);
}

/// Path, place and reason: `extensions[3].key_share.client_shares[0].key_exchange: at byte 143: declared length 33, 12
/// bytes available`. `sink` is called with pieces of text that are good during the call only.
template <class Sink>
constexpr void print(const parse_error& error, Sink&& sink) {
  using namespace std::string_view_literals;
  if (error.depth() != 0) {
    print_path(error, sink);
    sink(": "sv);
  }
  sink("at byte "sv);
  print_number(error.offset, sink);
  sink(": "sv);
  print_reason(error, sink);
}

}  // namespace tlswire
