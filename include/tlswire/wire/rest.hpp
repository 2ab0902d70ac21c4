#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/sequence.hpp>

namespace tlswire {

/// What is left of the container: `rest<>` as uninterpreted bytes, `rest<T>` as elements. A view, like `opaque` and
/// `vector`.
template <class T = void>
class rest : public sequence<T> {
 public:
  using sequence<T>::sequence;
  constexpr rest() noexcept = default;
  constexpr rest(const sequence<T>& elements) noexcept : sequence<T>(elements) {}
};

template <>
class rest<void> : public bytes {
 public:
  using bytes::bytes;
  constexpr rest() noexcept = default;
  constexpr rest(const bytes& view) noexcept : bytes(view) {}
};

template <class T>
struct codec<rest<T>> : detail::element_checks<T> {
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = detail::unbounded;
  static constexpr bool open_ended = true;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, rest<T>& value, State& state) noexcept {
    static_assert(detail::assert_element<T>::value);
    const reader body = r;
    r.next = r.end;
    return detail::parse_elements<T>(body, body.next, value, state);
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const rest<T>& value, State& state) noexcept {
    return detail::sequence_access::emit(w, value, state);
  }
  static constexpr std::size_t encoded_size(const rest<T>& value) noexcept { return value.wire_size(); }
};

template <>
struct codec<rest<>> {
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = detail::unbounded;
  static constexpr bool open_ended = true;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, rest<>& value, State&) noexcept {
    value = bytes(r.next, r.left());
    r.next = r.end;
    return true;
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const rest<>& value, State& state) noexcept {
    return put_bytes(w, value, state);
  }
  static constexpr std::size_t encoded_size(const rest<>& value) noexcept { return value.size(); }
};

}  // namespace tlswire
