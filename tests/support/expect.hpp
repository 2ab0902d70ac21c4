#pragma once

#include <doctest/doctest.h>

#include <string>
#include <type_traits>

#include <tlswire/wire.hpp>

#include "support/hex.hpp"
#include "support/text.hpp"
#include "support/verify.hpp"

/// What a parse is expected to answer, compared whole.
namespace tlswire::test {

/// Empty if parsing `wire` fails just as expected; else what was expected and what was found.
template <class T, parse_mode Mode = strict, class Context = no_context>
std::string not_bad(bytes wire, const expected_error& expected, const Context& context = {}) {
  const detail::heap_bytes copy(wire);
  const auto parsed = detail::parse_copy<T, Mode>(copy, context);
  const std::string wanted = error_text(expected);
  const std::string found = parsed ? "a value" : error_text(parsed.error());
  return wanted == found ? "" : "expected " + wanted + "\n   found " + found;
}

/// Parsing `wire` fails, with this code, offset, path and numbers.
template <class T, parse_mode Mode = strict, class Context = no_context>
void bad(bytes wire, const expected_error& expected, const Context& context = {},
         const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  const std::string difference = not_bad<T, Mode>(wire, expected, context);
  if (difference.empty()) return;
  const std::string what = std::string(type_name<T>) + " " + to_hex(wire) + "\n" + difference;
  ADD_FAIL_CHECK_AT(file, line, what);
}

/// Empty if serializing `value` into `room` bytes fails just as expected.
template <class T, class Context = no_context>
std::string not_unwritable(const T& value, std::size_t room, const expected_error& expected,
                           const Context& context = {}) {
  detail::heap_bytes out(room);
  const auto written = detail::serialize_to(value, out, context);
  const std::string wanted = error_text(expected);
  const std::string found = written ? "bytes " + to_hex(*written) : error_text(written.error());
  return wanted == found ? "" : "expected " + wanted + "\n   found " + found;
}

/// Serializing `value` into `room` bytes fails, with this code, offset, path and numbers.
template <class T, class Context = no_context>
void unwritable(const T& value, std::size_t room, const expected_error& expected, const Context& context = {},
                const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  const std::string difference = not_unwritable(value, room, expected, context);
  if (difference.empty()) return;
  const std::string what = std::string(type_name<T>) + "\n" + difference;
  ADD_FAIL_CHECK_AT(file, line, what);
}

/// Empty if `wire` and `value` stand for each other; else what is different.
template <class T, class Context = no_context>
std::string not_ok(bytes wire, const std::type_identity_t<T>& value, const Context& context = {}) {
  const detail::heap_bytes copy(wire);
  const auto parsed = detail::parse_copy<T, strict>(copy, context);
  if (!parsed) return "refused: " + error_text(parsed.error());
  if (!detail::equal_both_ways(*parsed, value)) return "parsed to another value";
  if (encoded_size(value) != wire.size()) return "encoded_size is " + std::to_string(encoded_size(value));
  detail::heap_bytes out(wire.size());
  const auto written = detail::serialize_to(value, out, context);
  if (!written) return "not serialized: " + error_text(written.error());
  if (!(*written == wire)) return "serialized to " + to_hex(*written);
  return {};
}

/// `wire` parses to `value`, `value` serializes to `wire`, and `T` keeps every law of verify.
template <class T, class Context = no_context>
void ok(bytes wire, const std::type_identity_t<T>& value, const Context& context = {},
        const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
  const std::string difference = not_ok<T>(wire, value, context);
  if (!difference.empty()) {
    const std::string what = std::string(type_name<T>) + " " + to_hex(wire) + "\n" + difference;
    ADD_FAIL_CHECK_AT(file, line, what);
  }
  verify<T>(wire, context, file, line);
}

}  // namespace tlswire::test
