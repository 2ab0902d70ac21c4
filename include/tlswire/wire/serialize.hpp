#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/result.hpp>

namespace tlswire {

/// Exact number of bytes that `serialize` writes for `value`.
template <class T>
[[nodiscard]] constexpr std::size_t encoded_size(const T& value) noexcept {
  static_assert(detail::assert_wire_type<T>::value);
  return codec<T>::encoded_size(value);
}

namespace detail {

template <class T, class Context>
constexpr result<bytes> serialize_into(const T& value, std::uint8_t* data, std::size_t size,
                                       const Context& context) noexcept {
  static_assert(assert_wire_type<T>::value);
  using access = result_access<bytes>;
  result<bytes> out = access::empty();
  writer w{data, data + size};
  emit_state<Context> state(access::error(out), data, context);
  if (emit_member(w, value, state, no_parent{})) [[likely]] {
    access::value(out) = bytes(data, static_cast<std::size_t>(w.next - data));
    access::succeed(out);
  }
  return out;
}

}  // namespace detail

/// Writes `value` to the front of `out`, from its typed fields; gives the bytes written, a part of `out`. On failure
/// (a length out of its bounds, a buffer too small) says which field, and what is in `out` is unspecified.
/// A temporary that owns its bytes would be gone before they are read: name it first.
template <class T, class Out, class Context = no_context>
  requires requires(Out& out) {
    { out.data() } -> std::same_as<std::uint8_t*>;
    out.size();
  } && (std::is_lvalue_reference_v<Out> || view_of<Out, std::uint8_t>)
[[nodiscard]] constexpr result<bytes> serialize(const T& value, Out&& out, const Context& context = {}) noexcept {
  return detail::serialize_into(value, out.data(), out.size(), context);
}
template <class T, std::size_t N, class Context = no_context>
[[nodiscard]] constexpr result<bytes> serialize(const T& value, std::uint8_t (&out TLSWIRE_LIFETIMEBOUND)[N],
                                                const Context& context = {}) noexcept {
  return detail::serialize_into(value, out, N, context);
}

}  // namespace tlswire
