#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include <tlswire/wire/compiler.hpp>

namespace tlswire {

/// What is wrong. `alert_for` (registry/) maps each to the alert that the RFCs require.
enum class errc : std::uint8_t {
  none,
  truncated,               ///< the bytes end inside a field; `declared` bytes needed, `available` there
  length_overrun,          ///< a length prefix says more than its container holds
  length_below_minimum,    ///< `declared` is below the floor of `<floor..ceiling>`, which `available` holds
  length_above_maximum,    ///< `declared` is above the ceiling, which `available` holds
  length_not_a_multiple,   ///< of the size of one element, which `available` holds (RFC 9846 section 3.4)
  trailing_data,           ///< bytes are left where the value ends; `available` counts them
  unknown_case,            ///< no alternative of a choice for the selector, which `declared` holds
  wrong_message,           ///< the bytes are another message than the one asked for
  constant_mismatch,       ///< a field with a fixed value holds another
  nonzero_padding,         ///< a byte that must be zero is not
  duplicate_extension,     ///< a second extension of one type in a block
  record_overflow,         ///< a record is longer than its limit; `declared` bytes, `available` holds the limit
  empty_fragment,          ///< a record without content, of a type that must have some
  unexpected_content,      ///< a record of a content type, which `declared` holds, that must not stand here
  message_too_large,       ///< `declared` bytes of a message do not fit into the caller's `available` bytes
  no_content_type,         ///< an inner plaintext that holds no byte but zeros, so that it has no content type
  inconsistent_fragment,   ///< a fragment contradicts what has come of its message, or itself
  out_of_window,           ///< bytes that end at `declared`, beyond the `available` that the caller's buffer reaches to
  key_change_inside_message, ///< keys change where a handshake message has begun and not ended
  buffer_too_small,        ///< serialize: `declared` bytes needed, `available` there
  length_mismatch,         ///< serialize: `declared` by the field that holds the length, `available` in the value
  case_mismatch,           ///< serialize: the selector does not stand for the alternative that the choice holds
  extension_not_allowed,   ///< check: not an extension of this message; `declared` holds its type
  unsolicited_extension,   ///< check: an answer that was not asked for; `declared` holds its type
  missing_extension,       ///< check: an extension that must be there is not; `declared` holds its type
  misplaced_extension,     ///< check: not the last one of its block; `declared` holds its type
  wrong_version,           ///< check: `declared` holds a version that must not stand here
  illegal_value,           ///< check: `declared` holds a value that must not stand here
  value_below_minimum,     ///< check: `declared` is less than the least value, which `available` holds
  value_above_maximum,     ///< check: `declared` is more than the greatest value, which `available` holds
  value_repeated,          ///< check: a second one of a value, which `declared` holds, in a list
  value_out_of_order,      ///< check: `declared` holds a value that stands in another order elsewhere
  value_not_offered,       ///< check: `declared` holds a value that was not offered
  value_changed,           ///< check: not what an earlier message of the handshake says
  count_mismatch,          ///< check: `declared` elements, where another list has `available`
  inconsistent,            ///< check: contradicts another field
  retry_without_change,    ///< check: a HelloRetryRequest that asks for what was already there
  downgraded,              ///< check: the random says that a higher version was possible
  renegotiation_mismatch,  ///< check: not bound to the handshake that is renegotiated, or to none
  missing_reference,       ///< ech_expand: `declared` holds the type of an extension that is referred to and is not there
  illegal_case,            ///< no alternative of a choice for the selector, which the RFC calls illegal, not malformed
};

/// The enumerator's name. Static storage.
constexpr std::string_view name(errc code) noexcept {
  using namespace std::string_view_literals;  // the length is known without strlen, which freestanding code lacks
  switch (code) {
    case errc::none: return "none"sv;
    case errc::truncated: return "truncated"sv;
    case errc::length_overrun: return "length_overrun"sv;
    case errc::length_below_minimum: return "length_below_minimum"sv;
    case errc::length_above_maximum: return "length_above_maximum"sv;
    case errc::length_not_a_multiple: return "length_not_a_multiple"sv;
    case errc::trailing_data: return "trailing_data"sv;
    case errc::unknown_case: return "unknown_case"sv;
    case errc::wrong_message: return "wrong_message"sv;
    case errc::constant_mismatch: return "constant_mismatch"sv;
    case errc::nonzero_padding: return "nonzero_padding"sv;
    case errc::duplicate_extension: return "duplicate_extension"sv;
    case errc::record_overflow: return "record_overflow"sv;
    case errc::empty_fragment: return "empty_fragment"sv;
    case errc::unexpected_content: return "unexpected_content"sv;
    case errc::message_too_large: return "message_too_large"sv;
    case errc::no_content_type: return "no_content_type"sv;
    case errc::inconsistent_fragment: return "inconsistent_fragment"sv;
    case errc::out_of_window: return "out_of_window"sv;
    case errc::key_change_inside_message: return "key_change_inside_message"sv;
    case errc::buffer_too_small: return "buffer_too_small"sv;
    case errc::length_mismatch: return "length_mismatch"sv;
    case errc::case_mismatch: return "case_mismatch"sv;
    case errc::extension_not_allowed: return "extension_not_allowed"sv;
    case errc::unsolicited_extension: return "unsolicited_extension"sv;
    case errc::missing_extension: return "missing_extension"sv;
    case errc::misplaced_extension: return "misplaced_extension"sv;
    case errc::wrong_version: return "wrong_version"sv;
    case errc::illegal_value: return "illegal_value"sv;
    case errc::value_below_minimum: return "value_below_minimum"sv;
    case errc::value_above_maximum: return "value_above_maximum"sv;
    case errc::value_repeated: return "value_repeated"sv;
    case errc::value_out_of_order: return "value_out_of_order"sv;
    case errc::value_not_offered: return "value_not_offered"sv;
    case errc::value_changed: return "value_changed"sv;
    case errc::count_mismatch: return "count_mismatch"sv;
    case errc::inconsistent: return "inconsistent"sv;
    case errc::retry_without_change: return "retry_without_change"sv;
    case errc::downgraded: return "downgraded"sv;
    case errc::renegotiation_mismatch: return "renegotiation_mismatch"sv;
    case errc::missing_reference: return "missing_reference"sv;
    case errc::illegal_case: return "illegal_case"sv;
  }
  return {};
}

/// One step of a path: a member's or an extension's name, or the index of an element.
struct path_segment {
  std::string_view name;  ///< empty for an index; static storage
  std::size_t index;

  friend constexpr bool operator==(const path_segment& a, const path_segment& b) noexcept {
    return a.name == b.name && a.index == b.index;
  }
};

/// Why a message was refused, and where. Plain data in fixed storage: copying it allocates nothing, and the names
/// in the path have static storage.
class parse_error {
 public:
  static constexpr std::size_t max_depth = 12;

  // Left uninitialised at run time: clearing it would cost a sixth of the time of parsing a small ClientHello.
  constexpr parse_error() noexcept {  // NOLINT(cppcoreguidelines-pro-type-member-init)
    if (std::is_constant_evaluated()) {
      for (auto& place : path_) place = {};
      clear();
    }
  }
  constexpr parse_error(errc c, std::size_t at, std::uint64_t declares = 0, std::uint64_t has = 0) noexcept
      : path_{} {
    clear();
    code = c;
    offset = at;
    declared = declares;
    available = has;
  }

  errc code;
  /// Of the first byte of the offending field (of its prefix, for a length) from the first byte that was given.
  /// `serialize` counts in its output.
  std::size_t offset;
  /// Their meaning stands at each `errc`.
  std::uint64_t declared;
  std::uint64_t available;

  /// Number of segments of the path, which begins below the type that was parsed.
  constexpr std::size_t depth() const noexcept { return depth_; }
  /// Segment `i`, outermost first; `i` must be below `depth()`.
  constexpr path_segment segment(std::size_t i) const noexcept {
    const step& s = path_[depth_ - 1 - i];
    return s.index == is_name ? path_segment{{s.name, length(s.name)}, 0} : path_segment{{}, s.index};
  }
  /// Whether outer segments are missing because the path is longer than `max_depth`.
  constexpr bool cut() const noexcept { return cut_; }

  constexpr void clear() noexcept {
    code = errc::none;
    offset = 0;
    declared = 0;
    available = 0;
    depth_ = 0;
    cut_ = false;
  }
  /// The same error, seen from `by` bytes before.
  [[nodiscard]] constexpr parse_error shifted(std::size_t by) const noexcept {
    parse_error out = *this;
    out.offset += by;
    return out;
  }
  /// Adds a segment outside those that are there: paths are filled in while unwinding. `member` ends with a NUL and has
  /// static storage.
  constexpr void enclose(const char* member) noexcept { enclose(step{member, is_name}); }
  constexpr void enclose_index(std::size_t index) noexcept { enclose(step{"", index}); }

  /// The same place and reason; texts of names are compared, not their addresses.
  friend constexpr bool operator==(const parse_error& a, const parse_error& b) noexcept {
    if (a.code != b.code || a.offset != b.offset || a.declared != b.declared || a.available != b.available ||
        a.depth_ != b.depth_ || a.cut_ != b.cut_) {
      return false;
    }
    for (std::size_t i = 0; i < a.depth_; ++i) {
      if (a.path_[i].index != b.path_[i].index) return false;
      if (std::string_view(a.path_[i].name) != b.path_[i].name) return false;
    }
    return true;
  }

 private:
  // A pointer per step instead of a view: each member of each message puts one on its failing path.
  struct step {
    const char* name;
    std::size_t index;
  };
  static constexpr std::size_t is_name = static_cast<std::size_t>(-1);

  // std::char_traits would import strlen, which a freestanding program need not have.
  static constexpr std::size_t length(const char* text) noexcept {
    std::size_t count = 0;
    while (text[count] != '\0') ++count;
    return count;
  }
  constexpr void enclose(const step& outer) noexcept {
    if (depth_ == max_depth) {
      cut_ = true;
      return;
    }
    path_[depth_++] = outer;
  }

  std::uint8_t depth_;
  bool cut_;
  step path_[max_depth];  // innermost first
};

/// `serialize` reports with the same words.
using serialize_error = parse_error;

}  // namespace tlswire
