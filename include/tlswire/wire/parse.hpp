#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/result.hpp>

namespace tlswire {

/// A range of bytes that does not own them.
template <class In>
concept view_like = view_of<std::remove_cv_t<In>, std::uint8_t> || text_view<std::remove_cv_t<In>>;

namespace detail {

/// Offsets of errors count from `base`.
template <class T, parse_mode Mode, class Context>
constexpr result<T> parse_all(bytes in, const std::uint8_t* base, const Context& context) noexcept {
  static_assert(assert_wire_type<T>::value);
  using access = result_access<T>;
  result<T> out = access::empty();
  parse_state<Context, Mode> state(access::error(out), base, context);
  if (parse_exactly(reader{in.begin(), in.end()}, access::value(out), state, no_parent{})) [[likely]] {
    access::succeed(out);
  }
  return out;
}

}  // namespace detail

/// Parses all of `in` as one `T`: the value, or the code, offset and path of the first violation. Views in the value
/// point into `in`. `context` holds what a `T` depends on (negotiated values) and what is registered beside tlswire's
/// own extensions and messages.
///
///     auto hello = tlswire::parse<tlswire::ClientHello>(body);
///     auto loose = tlswire::parse<tlswire::ClientHello, tlswire::framing>(body);
template <class T, parse_mode Mode = strict, class In, class Context = no_context>
  requires(std::is_convertible_v<In&, bytes> && !view_like<In>)
[[nodiscard]] constexpr result<T> parse(In& in TLSWIRE_LIFETIMEBOUND, const Context& context = {}) noexcept {
  const bytes input(in);
  return detail::parse_all<T, Mode>(input, input.data(), context);
}
/// The same for a view (span, string_view, bytes), which may be a temporary; what it points to must outlive the result.
template <class T, parse_mode Mode = strict, class In, class Context = no_context>
  requires(std::is_convertible_v<const In&, bytes> && view_like<In>)
[[nodiscard]] constexpr result<T> parse(const In& in, const Context& context = {}) noexcept {
  const bytes input(in);
  return detail::parse_all<T, Mode>(input, input.data(), context);
}
/// A temporary that owns its bytes would be gone before the result is read: name it first.
template <class T, parse_mode Mode = strict, class In, class Context = no_context>
  requires(!std::is_lvalue_reference_v<In> && !view_like<In>)
result<T> parse(In&& in, const Context& context = {}) = delete;

/// Least and greatest size of a `T` on the wire, in bytes; the greatest is SIZE_MAX where the type sets no limit.
template <class T>
inline constexpr std::size_t min_size = codec<T>::min_size;
template <class T>
inline constexpr std::size_t max_size = codec<T>::max_size;

}  // namespace tlswire
