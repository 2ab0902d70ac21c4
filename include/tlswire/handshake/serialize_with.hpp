#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/optional_tail.hpp>
#include <tlswire/wire/serialize.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

namespace detail {

template <class T>
struct message_of_list {};
template <class Message, std::size_t Lo>
struct message_of_list<extension_list<Message, Lo>> {
  using type = Message;
};
template <class Message, std::size_t Lo>
struct message_of_list<optional_tail<extension_list<Message, Lo>>> {
  using type = Message;
};

template <class... M>
struct last_of {};
template <class M>
struct last_of<type_list<M>> : message_of_list<M> {};
template <class First, class Second, class... M>
struct last_of<type_list<First, Second, M...>> : last_of<type_list<Second, M...>> {};

/// The message tag of the extension list that `T` ends in.
template <class T>
using tag_of_last_list = typename last_of<field_types<T>>::type;

/// Emits all members but the last.
template <class T, class State, std::size_t... I>
struct emit_head {
  emit_fields<T, State, I...> all;

  template <class... M>
  TLSWIRE_INLINE constexpr bool operator()(const M&... member) const noexcept {
    return (... && (I + 1 == sizeof...(I) || all.template step<I>(member)));
  }
};

template <class T, class Build, class Context>
constexpr result<bytes> serialize_with_into(const T& value, std::uint8_t* data, std::size_t size,
                                            Build&& build, const Context& context) noexcept {
  using state_type = emit_state<Context>;
  using access = result_access<bytes>;
  using visitor =
      typename bind_visitor<emit_head, T, state_type, std::make_index_sequence<fields<T>::count>>::type;
  result<bytes> out = access::empty();
  writer w{data, data + size};
  state_type state(access::error(out), data, context);
  std::uint8_t* prefix = nullptr;
  if (!fields<T>::apply(value, visitor{{w, state, value}}) || !open_prefix<2>(w, prefix, state))
      [[unlikely]] {
    return out;
  }
  extension_editor<tag_of_last_list<T>> editor(w.next, w.left());
  build(editor);
  if (!editor.ok()) [[unlikely]] {
    access::error(out) = editor.error();
    access::error(out).offset += static_cast<std::size_t>(w.next - data);
    access::error(out).enclose(member_text<T, fields<T>::count - 1>);
    return out;
  }
  w.next += editor.size_bytes();
  if (!close_prefix<2, 0, 65535>(w, prefix, state)) [[unlikely]] {
    state.inside(member_text<T, fields<T>::count - 1>);
    return out;
  }
  access::value(out) = bytes(data, static_cast<std::size_t>(w.next - data));
  access::succeed(out);
  return out;
}

}  // namespace detail

/// Serializes a message that ends in an extension list, and builds that list in place: `build` is called with
/// an `extension_editor` over the room behind the other fields, so that large bodies are written once. What
/// `value` holds as extensions does not count.
///
///     serialize_with(hello, out, [&](auto& extensions) {
///       extensions.template add<supported_versions>({.versions = versions});
///       extensions.template add<key_share>({.client_shares = shares});
///     });
template <class T, class Out, class Build, class Context = no_context>
requires requires(Out& out) {
  { out.data() } -> std::same_as<std::uint8_t*>;
  out.size();
  typename detail::tag_of_last_list<T>;
}
[[nodiscard]] constexpr result<bytes> serialize_with(const T& value, Out&& out, Build&& build,
                                                     const Context& context = {}) noexcept {
  return detail::serialize_with_into(value, out.data(), out.size(), build, context);
}
template <class T, std::size_t N, class Build, class Context = no_context>
requires requires { typename detail::tag_of_last_list<T>; }
[[nodiscard]] constexpr result<bytes> serialize_with(const T& value,
                                                     std::uint8_t (&out TLSWIRE_LIFETIMEBOUND)[N],
                                                     Build&& build, const Context& context = {}) noexcept {
  return detail::serialize_with_into(value, out, N, build, context);
}

}  // namespace tlswire
