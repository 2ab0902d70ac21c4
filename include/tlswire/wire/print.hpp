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
  if (error.cut()) sink(std::string_view("…"));
  for (std::size_t i = 0; i < error.depth(); ++i) {
    const path_segment segment = error.segment(i);
    if (segment.name.empty()) {
      sink(std::string_view("["));
      print_number(segment.index, sink);
      sink(std::string_view("]"));
    } else {
      if (i != 0 || error.cut()) sink(std::string_view("."));
      sink(segment.name);
    }
  }
}

/// What is wrong, in words with its numbers: `declared length 33, 12 bytes available`.
template <class Sink>
constexpr void print_reason(const parse_error& error, Sink&& sink) {
  struct sentence {
    std::string_view before;
    bool declared;
    std::string_view between;
    bool available;
    std::string_view after;
  };
  const sentence words = [&]() -> sentence {
    switch (error.code) {
      case errc::none: return {"no error", false, "", false, ""};
      case errc::truncated: return {"needs ", true, " bytes, ", true, " available"};
      case errc::length_overrun: return {"declared length ", true, ", ", true, " bytes available"};
      case errc::length_below_minimum: return {"length ", true, ", at least ", true, " required"};
      case errc::length_above_maximum: return {"length ", true, ", at most ", true, " allowed"};
      case errc::length_not_a_multiple: return {"declared length ", true, ", not a multiple of ", true, ""};
      case errc::trailing_data: return {"", false, "", true, " bytes left over"};
      case errc::unknown_case: return {"nothing is defined for the value ", true, " that selects it", false, ""};
      case errc::wrong_message: return {"another message than the one asked for", false, "", false, ""};
      case errc::constant_mismatch: return {"not the fixed value of this field", false, "", false, ""};
      case errc::nonzero_padding: return {"a byte of ", true, " where all must be zero", false, ""};
      case errc::duplicate_extension: return {"a second extension of this type", false, "", false, ""};
      case errc::record_overflow: return {"a record of ", true, " bytes, at most ", true, " allowed"};
      case errc::empty_fragment: return {"an empty handshake record", false, "", false, ""};
      case errc::unexpected_content: return {"a record of content type ", true, " where handshake was expected", false, ""};
      case errc::message_too_large: return {"a message of ", true, " bytes, room for ", true, ""};
      case errc::buffer_too_small: return {"needs ", true, " bytes, room for ", true, ""};
      case errc::length_mismatch: return {"its length field says ", true, ", the value has ", true, " bytes"};
      case errc::case_mismatch: return {"the value ", true, " that selects it stands for something else", false, ""};
    }
    return {"", false, "", false, ""};
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
  if (error.depth() != 0) {
    print_path(error, sink);
    sink(std::string_view(": "));
  }
  sink(std::string_view("at byte "));
  print_number(error.offset, sink);
  sink(std::string_view(": "));
  print_reason(error, sink);
}

}  // namespace tlswire
