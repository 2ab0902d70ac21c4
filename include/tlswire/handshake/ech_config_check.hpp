#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/ech_config.hpp>
#include <tlswire/handshake/seen_types.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/sequence.hpp>
#include <tlswire/wire/serialize.hpp>

namespace tlswire {

namespace detail {

constexpr bool is_digit(std::uint8_t c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_hex_digit(std::uint8_t c) noexcept {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr bool is_letter_or_digit(std::uint8_t c) noexcept {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// All decimal digits, or "0x" and hexadecimal ones, of which there may be none.
constexpr bool looks_like_a_number(bytes label) noexcept {
  std::size_t i = 0;
  while (i < label.size() && is_digit(label[i])) ++i;
  if (i == label.size()) return true;
  if (label.size() < 2 || label[0] != '0' || (label[1] != 'x' && label[1] != 'X')) return false;
  for (i = 2; i < label.size() && is_hex_digit(label[i]);) ++i;
  return i == label.size();
}

/// Where a name, which is not empty, stops being a host name that no one takes for an IPv4 address; its size
/// where it never does.
constexpr std::size_t host_name_flaw(bytes name) noexcept {
  std::size_t first = 0;  // of the label
  for (std::size_t i = 0;; ++i) {
    if (i < name.size() && name[i] != '.') {
      const bool hyphen = name[i] == '-';
      // RFC 5890 section 2.3.1: letters, digits and hyphens, and no hyphen at either end.
      if (!hyphen && !is_letter_or_digit(name[i])) return i;
      if (hyphen && (i == first || i + 1 == name.size() || name[i + 1] == '.')) return i;
      if (i - first == 63) return i;
      continue;
    }
    if (i == first) return i < name.size() ? i : i - 1;
    if (i == name.size()) return looks_like_a_number(name.sub(first)) ? first : i;
    first = i + 1;
  }
}

}  // namespace detail

/// Whether a client may take an ECHConfig with these contents, of which it supports the version, the KEM and
/// a cipher suite, and knows the extensions `known`. One that breaks a rule is to be ignored, without an
/// alert. RFC 9849 sections 4.2 and 6.1.7.
///
/// `duplicate_extension` for a second extension of a type, `illegal_value` for a mandatory one that is not
/// known and for a public_name that is no host name, or that may be read as an IPv4 address.
constexpr verdict check(const ECHConfigContents& contents,
                        const sequence<ECHConfigExtensionType>& known = {}) noexcept {
  const std::size_t at_name = encoded_size(contents.key_config) + 1;
  const bytes name = contents.public_name;
  // RFC 9849 section 4.
  if (name.empty()) return detail::violation(errc::length_below_minimum, at_name, 0, 1, "public_name");
  // RFC 9849 section 6.1.7: a dot-separated sequence of LDH labels, of at most 63 bytes each.
  if (const std::size_t flaw = detail::host_name_flaw(name); flaw != name.size()) {
    return detail::violation(errc::illegal_value, at_name + 1 + flaw, name[flaw], 0, "public_name");
  }
  detail::unknown_types seen;
  std::size_t index = 0;
  std::size_t offset = at_name + 1 + name.size() + 2;
  for (const ECHConfigExtension& e : contents.extensions) {
    // RFC 9849 section 4.2.
    if (!seen.note(static_cast<std::uint16_t>(e.type))) {
      return detail::violation(errc::duplicate_extension, offset, 0, 0, "extensions", index);
    }
    if (is_mandatory(e.type)) {
      bool is_known = false;
      for (const ECHConfigExtensionType k : known) is_known = is_known || k == e.type;
      if (!is_known) {
        return detail::violation(errc::illegal_value, offset, detail::number(e.type), 0, "extensions", index,
                                 "type");
      }
    }
    ++index;
    offset += encoded_size(e);
  }
  return {};
}

}  // namespace tlswire
