#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// What is left of the bytes being parsed. Kept in two registers: codecs take it by reference and are inlined.
struct reader {
  const std::uint8_t* next;
  const std::uint8_t* end;

  constexpr std::size_t left() const noexcept { return static_cast<std::size_t>(end - next); }
};

/// A context for types that need none.
struct no_context {};

/// `strict` decodes and checks every extension and message body; `framing` frames them and leaves the bodies to
/// `find`, so that one bad extension does not hide the others.
enum class parse_mode : bool { strict, framing };
inline constexpr parse_mode strict = parse_mode::strict;
inline constexpr parse_mode framing = parse_mode::framing;

/// Numbers of the prefix of `<low..high>`.
struct prefix_limits {
  std::size_t width;
  std::uint64_t low;
  std::uint64_t high;
};

/// What a parse step needs beside the reader: the context, and where to report.
template <class Context, parse_mode Mode = parse_mode::strict>
class parse_state {
 public:
  using context_type = Context;
  static constexpr parse_mode mode = Mode;
  static constexpr bool trusted = false;

  constexpr parse_state(parse_error& error, const std::uint8_t* base, const Context& context) noexcept
      : error_(error), base_(base), context_(context) {}

  constexpr const Context& context() const noexcept { return context_; }

  /// Reports `code` at the byte `at`. Returns false, for `return state.fail(...)`.
  TLSWIRE_INLINE constexpr bool fail(errc code, const std::uint8_t* at, std::uint64_t declared = 0,
                                     std::uint64_t available = 0) noexcept {
    report(code, at, declared, available);
    return false;
  }
  /// Reports what is wrong with the length prefix at `at`, in a container that ends at `end`.
  TLSWIRE_INLINE constexpr bool fail_prefix(const std::uint8_t* at, const std::uint8_t* end,
                                            const prefix_limits& limits) noexcept {
    report_prefix(at, end, limits);
    return false;
  }
  /// Puts a member's name, or an element's index, before the path of the failure being reported. Returns false.
  TLSWIRE_INLINE constexpr bool inside(const char* member) noexcept {
    enclose(member);
    return false;
  }
  TLSWIRE_INLINE constexpr bool inside_index(std::size_t index) noexcept {
    enclose_index(index);
    return false;
  }

 private:
  // Out of line, so that a failing path costs a call, and returning nothing, so that it goes on unconditionally.
  TLSWIRE_COLD constexpr void report(errc code, const std::uint8_t* at, std::uint64_t declared,
                                     std::uint64_t available) noexcept {
    error_.clear();
    error_.code = code;
    error_.offset = static_cast<std::size_t>(at - base_);
    error_.declared = declared;
    error_.available = available;
  }
  // Finds out again which check failed, so that the hot path has one exit for all of them.
  TLSWIRE_COLD constexpr void report_prefix(const std::uint8_t* at, const std::uint8_t* end,
                                            const prefix_limits& limits) noexcept {
    const std::size_t left = static_cast<std::size_t>(end - at);
    if (left < limits.width) return report(errc::truncated, at, limits.width, left);
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < limits.width; ++i) length = length << 8 | at[i];
    if (length < limits.low) return report(errc::length_below_minimum, at, length, limits.low);
    if (length > limits.high) return report(errc::length_above_maximum, at, length, limits.high);
    report(errc::length_overrun, at, length, left - limits.width);
  }
  TLSWIRE_COLD constexpr void enclose(const char* member) noexcept { error_.enclose(member); }
  TLSWIRE_COLD constexpr void enclose_index(std::size_t index) noexcept { error_.enclose_index(index); }

  parse_error& error_;
  const std::uint8_t* base_;
  const Context& context_;
};

/// For bytes that were checked before: decoding them again cannot fail.
template <class Context = no_context>
class trusted_state {
 public:
  using context_type = Context;
  static constexpr parse_mode mode = parse_mode::framing;
  static constexpr bool trusted = true;

  constexpr trusted_state() noexcept = default;
  constexpr explicit trusted_state(const Context& context) noexcept : context_(context) {}
  constexpr const Context& context() const noexcept { return context_; }
  constexpr bool fail(errc, const std::uint8_t*, std::uint64_t = 0, std::uint64_t = 0) const noexcept {
    compiler::trap();
    return false;
  }
  constexpr bool fail_prefix(const std::uint8_t*, const std::uint8_t*, const prefix_limits&) const noexcept {
    compiler::trap();
    return false;
  }
  constexpr bool inside(const char*) const noexcept { return false; }
  constexpr bool inside_index(std::size_t) const noexcept { return false; }

 private:
  [[no_unique_address]] Context context_{};
};

/// `Width` bytes as an unsigned number, most significant first. RFC 9846 section 3.3.
template <std::size_t Width>
TLSWIRE_INLINE constexpr std::uint64_t load_big_endian(const std::uint8_t* from) noexcept {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < Width; ++i) value = value << 8 | from[i];
  return value;
}

/// Takes a number of `Width` bytes.
template <std::size_t Width, class State>
TLSWIRE_INLINE constexpr bool take_number(reader& r, std::uint64_t& value, State& state) noexcept {
  if (r.left() < Width) [[unlikely]] {
    return state.fail(errc::truncated, r.next, Width, r.left());
  }
  value = load_big_endian<Width>(r.next);
  r.next += Width;
  return true;
}

template <std::size_t Width, std::uint64_t Low, std::uint64_t High>
inline constexpr prefix_limits limits_of{Width, Low, High};

/// Takes a length prefix of `Width` bytes and the bytes it announces, as a reader of their own. The length must lie
/// in [Low, High] and within what is left; errors stand at the prefix. RFC 9846 section 3.4.
template <std::size_t Width, std::uint64_t Low, std::uint64_t High, class State>
TLSWIRE_INLINE constexpr bool take_prefixed(reader& r, reader& body, State& state) noexcept {
  constexpr bool low_matters = Low != 0;
  constexpr bool high_matters = Width == 8 || High < (std::uint64_t{1} << (8 * (Width % 8))) - 1;
  const std::size_t left = r.left();
  if (left < Width) [[unlikely]] return state.fail_prefix(r.next, r.end, limits_of<Width, Low, High>);
  const std::uint64_t length = load_big_endian<Width>(r.next);
  if ((low_matters && length < Low) || (high_matters && length > High) || length > left - Width) [[unlikely]] {
    return state.fail_prefix(r.next, r.end, limits_of<Width, Low, High>);
  }
  body.next = r.next + Width;
  body.end = body.next + length;
  r.next = body.end;
  return true;
}

/// Width in bytes of the length prefix of `<Low..high>`. RFC 9846 section 3.4.
constexpr std::size_t prefix_width(std::uint64_t high) noexcept {
  std::size_t width = 1;
  while (width < 8 && high >> (8 * width) != 0) ++width;
  return width;
}

}  // namespace tlswire
