#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// What is left of the caller's output buffer.
struct writer {
  std::uint8_t* next;
  std::uint8_t* end;

  constexpr std::size_t left() const noexcept { return static_cast<std::size_t>(end - next); }
};

/// What an emit step needs beside the writer.
template <class Context>
class emit_state {
 public:
  using context_type = Context;

  constexpr emit_state(serialize_error& error, const std::uint8_t* base, const Context& context) noexcept
      : error_(error), base_(base), context_(context) {}

  constexpr const Context& context() const noexcept { return context_; }

  TLSWIRE_INLINE constexpr bool fail(errc code, const std::uint8_t* at, std::uint64_t declared = 0,
                                     std::uint64_t available = 0) noexcept {
    report(code, at, declared, available);
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
  TLSWIRE_COLD constexpr void enclose(const char* member) noexcept { error_.enclose(member); }
  TLSWIRE_COLD constexpr void enclose_index(std::size_t index) noexcept { error_.enclose_index(index); }

  serialize_error& error_;
  const std::uint8_t* base_;
  const Context& context_;
};

template <std::size_t Width>
TLSWIRE_INLINE constexpr void store_big_endian(std::uint8_t* to, std::uint64_t value) noexcept {
  for (std::size_t i = 0; i < Width; ++i) to[i] = static_cast<std::uint8_t>(value >> (8 * (Width - 1 - i)));
}

/// Puts a number of `Width` bytes, which it must fit into.
template <std::size_t Width, class State>
TLSWIRE_INLINE constexpr bool put_number(writer& w, std::uint64_t value, State& state) noexcept {
  if (w.left() < Width) [[unlikely]] return state.fail(errc::buffer_too_small, w.next, Width, w.left());
  store_big_endian<Width>(w.next, value);
  w.next += Width;
  return true;
}

template <class State>
TLSWIRE_INLINE constexpr bool put_bytes(writer& w, bytes data, State& state) noexcept {
  if (w.left() < data.size()) [[unlikely]] {
    return state.fail(errc::buffer_too_small, w.next, data.size(), w.left());
  }
  copy_bytes(w.next, data.data(), data.size());
  w.next += data.size();
  return true;
}

/// Fills in the length prefix at `prefix` for what was put behind it since.
template <std::size_t Width, std::uint64_t Low, std::uint64_t High, class State>
TLSWIRE_INLINE constexpr bool close_prefix(writer& w, std::uint8_t* prefix, State& state) noexcept {
  const std::uint64_t length = static_cast<std::uint64_t>(w.next - prefix) - Width;
  if constexpr (Low != 0) {
    if (length < Low) [[unlikely]] return state.fail(errc::length_below_minimum, prefix, length, Low);
  }
  if (length > High) [[unlikely]] return state.fail(errc::length_above_maximum, prefix, length, High);
  store_big_endian<Width>(prefix, length);
  return true;
}

/// Makes room for a length prefix.
template <std::size_t Width, class State>
TLSWIRE_INLINE constexpr bool open_prefix(writer& w, std::uint8_t*& prefix, State& state) noexcept {
  if (w.left() < Width) [[unlikely]] return state.fail(errc::buffer_too_small, w.next, Width, w.left());
  prefix = w.next;
  w.next += Width;
  return true;
}

}  // namespace tlswire
