#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/source.hpp>

namespace tlswire {

/// A `T` whose length in bytes is a number found elsewhere: in an earlier member of the same struct, or in the context.
/// `Source` is a pointer to that member. RFC 9846 section 4.5.3: `opaque verify_data[Hash.length];`
///
///     sized<rest<>, &negotiated::hash_length> verify_data{};
///
/// Serializing a value of any other length than the source says fails with `length_mismatch`.
template <class T, auto Source>
class sized : public T {
 public:
  using T::T;
  constexpr sized() noexcept = default;
  constexpr sized(const T& value) noexcept : T(value) {}
};

template <class T, auto Source>
struct codec<sized<T, Source>> {
  static_assert(detail::assert_wire_type<T>::value);
  static_assert(std::is_class_v<T>, "tlswire: sized<T, Source> needs a class, such as rest<>");
  static constexpr std::size_t min_size = codec<T>::min_size;
  static constexpr std::size_t max_size = codec<T>::max_size;
  static constexpr bool needs_parent = true;

  template <class State, class Parent>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, sized<T, Source>& value, State& state,
                                             const Parent& parent) noexcept {
    const std::uint64_t length = detail::read_source<Source>(parent, state);
    if (length > r.left()) [[unlikely]] return state.fail(errc::truncated, r.next, length, r.left());
    const reader body{r.next, r.next + length};
    r.next += length;
    return detail::parse_exactly(body, static_cast<T&>(value), state, parent);
  }
  template <class State, class Parent>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const sized<T, Source>& value, State& state,
                                            const Parent& parent) noexcept {
    const std::uint8_t* const at = w.next;
    const std::uint64_t length = detail::read_source<Source>(parent, state);
    if (!detail::emit_member(w, static_cast<const T&>(value), state, parent)) [[unlikely]] return false;
    const std::uint64_t written = static_cast<std::uint64_t>(w.next - at);
    if (written != length) [[unlikely]] return state.fail(errc::length_mismatch, at, length, written);
    return true;
  }
  static constexpr std::size_t encoded_size(const sized<T, Source>& value) noexcept {
    return codec<T>::encoded_size(value);
  }
};

}  // namespace tlswire
