#pragma once

#include <cstddef>
#include <cstdint>
#include <new>

#include <tlswire/wire.hpp>

/// Types that break a law each, to see that the helpers notice.
namespace tlswire::test {

enum class flaw {
  none,
  writes_another_byte,
  wrong_encoded_size,
  wrong_max_size,
  wrong_min_size,
  never_equal,
  refused_in_framing,
  normalizes,
  error_outside,
  error_with_odd_numbers,
  error_without_code,
  other_code_for_small_buffer,
  other_numbers_for_small_buffer,
  allocates_in_parse,
  allocates_in_emit,
};

/// One byte, which must not be zero.
template <flaw F>
struct flawed {
  uint8 value = 1;

  friend constexpr bool operator==(const flawed& a, const flawed& b) noexcept {
    return F != flaw::never_equal && a.value == b.value;
  }
};

}  // namespace tlswire::test

template <tlswire::test::flaw F>
struct tlswire::codec<tlswire::test::flawed<F>> {
  using flaw = test::flaw;
  static constexpr std::size_t min_size = F == flaw::wrong_min_size ? 2 : 1;
  static constexpr std::size_t max_size = F == flaw::wrong_max_size ? 0 : 2;

  template <class State>
  static constexpr bool parse(reader& r, test::flawed<F>& value, State& state) noexcept {
    if constexpr (F == flaw::allocates_in_parse) ::operator delete(::operator new(1));
    if (F == flaw::refused_in_framing && State::mode == framing)
      return state.fail(errc::unknown_case, r.next);
    if (r.left() < 1) return fail(r, state);
    value.value = F == flaw::normalizes ? 1 : *r.next;
    if (*r.next == 0) return state.fail(errc::constant_mismatch, r.next);
    r.next += 1;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::flawed<F>& value, State& state) noexcept {
    if constexpr (F == flaw::allocates_in_emit) ::operator delete(::operator new(1));
    if (w.left() < 1) {
      if constexpr (F == flaw::other_code_for_small_buffer) return state.fail(errc::truncated, w.next, 1, 0);
      if constexpr (F == flaw::other_numbers_for_small_buffer)
        return state.fail(errc::buffer_too_small, w.next, 0, 0);
      return state.fail(errc::buffer_too_small, w.next, 1, 0);
    }
    *w.next++ = static_cast<std::uint8_t>(F == flaw::writes_another_byte ? value.value ^ 0x80 : value.value);
    return true;
  }
  static constexpr std::size_t encoded_size(const test::flawed<F>&) noexcept {
    return F == flaw::wrong_encoded_size ? 2 : 1;
  }

 private:
  template <class State>
  static constexpr bool fail(const reader& r, State& state) noexcept {
    if constexpr (F == flaw::error_outside) return state.fail(errc::truncated, r.next + 1, 1, 0);
    if constexpr (F == flaw::error_with_odd_numbers) return state.fail(errc::truncated, r.next, 1, 1);
    if constexpr (F == flaw::error_without_code) return state.fail(errc::none, r.next);
    return state.fail(errc::truncated, r.next, 1, 0);
  }
};

namespace tlswire::test {

/// One byte or two, where the first of two would be a value of its own.
struct one_or_two {
  uint8 first = 0;
  uint8 second = 0;
  bool has_second = false;
};

/// Takes all bytes, and does not say so.
struct greedy {
  bytes all{};
  friend constexpr bool operator==(const greedy&, const greedy&) = default;
};

/// Keeps the bytes it was parsed from, and writes those; of the number in them it knows the lower half only.
struct retained {
  uint8 low = 0;
  bytes source{};
};

/// Two bytes; complains about one byte more before the byte, not behind the value.
struct misplaced_trailing {
  uint16 value = 0;
};

}  // namespace tlswire::test

template <>
struct tlswire::codec<tlswire::test::one_or_two> {
  static constexpr std::size_t min_size = 1;
  static constexpr std::size_t max_size = 2;
  template <class State>
  static constexpr bool parse(reader& r, test::one_or_two& value, State& state) noexcept {
    if (r.left() < 1) return state.fail(errc::truncated, r.next, 1, 0);
    value.first = *r.next++;
    value.has_second = r.left() > 0;
    if (value.has_second) value.second = *r.next++;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::one_or_two& value, State& state) noexcept {
    const std::uint8_t both[] = {value.first, value.second};
    return put_bytes(w, bytes(both, encoded_size(value)), state);
  }
  static constexpr std::size_t encoded_size(const test::one_or_two& value) noexcept {
    return value.has_second ? 2 : 1;
  }
};

template <>
struct tlswire::codec<tlswire::test::greedy> {
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = 100;
  template <class State>
  static constexpr bool parse(reader& r, test::greedy& value, State&) noexcept {
    value.all = bytes(r.next, r.left());
    r.next = r.end;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::greedy& value, State& state) noexcept {
    return put_bytes(w, value.all, state);
  }
  static constexpr std::size_t encoded_size(const test::greedy& value) noexcept { return value.all.size(); }
};

template <>
struct tlswire::codec<tlswire::test::retained> {
  static constexpr std::size_t min_size = 1;
  static constexpr std::size_t max_size = 1;
  template <class State>
  static constexpr bool parse(reader& r, test::retained& value, State& state) noexcept {
    if (r.left() < 1) return state.fail(errc::truncated, r.next, 1, 0);
    value.low = *r.next & 0x0f;
    value.source = bytes(r.next, 1);
    r.next += 1;
    return true;
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::retained& value, State& state) noexcept {
    return put_bytes(w, value.source.empty() ? bytes(&value.low, 1) : value.source, state);
  }
  static constexpr std::size_t encoded_size(const test::retained&) noexcept { return 1; }
};

template <>
struct tlswire::codec<tlswire::test::misplaced_trailing> {
  static constexpr std::size_t min_size = 2;
  static constexpr std::size_t max_size = 2;
  template <class State>
  static constexpr bool parse(reader& r, test::misplaced_trailing& value, State& state) noexcept {
    if (r.left() > 2) return state.fail(errc::trailing_data, r.next, 0, r.left() - 2);
    return codec<uint16>::parse(r, value.value, state);
  }
  template <class State>
  static constexpr bool emit(writer& w, const test::misplaced_trailing& value, State& state) noexcept {
    return codec<uint16>::emit(w, value.value, state);
  }
  static constexpr std::size_t encoded_size(const test::misplaced_trailing&) noexcept { return 2; }
};
