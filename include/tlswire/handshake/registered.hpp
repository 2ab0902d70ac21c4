#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/handshake/extensions.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire::detail {

template <class Message, class List>
struct allowed_among;
template <class Message, class... E>
struct allowed_among<Message, type_list<E...>> {
  using type = type_list<>;
};
template <class Message, class E, class... More>
struct allowed_among<Message, type_list<E, More...>> {
  using rest = typename allowed_among<Message, type_list<More...>>::type;
  template <bool Allowed, class... R>
  static auto prepend(type_list<R...>) {
    if constexpr (Allowed) {
      return type_list<E, R...>{};
    } else {
      return type_list<R...>{};
    }
  }
  using type = decltype(prepend<allowed_in<E, Message>>(rest{}));
};

template <class List>
struct assert_distinct;
template <class... E>
struct assert_distinct<type_list<E...>> {
  static constexpr bool distinct() noexcept {
    const ExtensionType types[sizeof...(E) + 1] = {E::type..., ExtensionType{}};
    for (std::size_t i = 0; i < sizeof...(E); ++i) {
      for (std::size_t j = i + 1; j < sizeof...(E); ++j) {
        if (types[i] == types[j]) return false;
      }
    }
    return true;
  }
  static_assert(
      distinct(),
      "tlswire: two extensions registered for one message have the same code point; a built-in extension "
      "cannot be replaced by a registration");
  static constexpr bool value = true;
};

template <class Message, class Context>
struct extensions_in {
  using type = typename concatenate<
      typename allowed_among<Message, known_extensions>::type,
      typename allowed_among<Message, typename registered_of<Context>::type>::type>::type;
};
template <class Message, class Context>
requires requires { typename Context::decoded; }
struct extensions_in<Message, Context> {
  using type = typename allowed_among<Message, typename Context::decoded>::type;
};

/// The extensions whose bodies are decoded in `Message`: tlswire's own and those of the context, or those
/// that the context chooses.
template <class Message, class Context>
using registered_extensions = typename extensions_in<Message, Context>::type;

/// The identity of a type at run time, without RTTI.
template <class T>
inline constexpr char type_key = 0;

/// What the bodies of an extension list were checked against. An object of static storage for each set of
/// registrations: a list keeps a pointer to it.
struct registration_set {
  bool known;                ///< the bodies of tlswire's own extensions were checked
  const void* const* added;  ///< type_key of each other extension whose bodies were checked
  std::size_t count;

  constexpr bool contains(const void* key) const noexcept {
    for (std::size_t i = 0; i < count; ++i) {
      if (added[i] == key) return true;
    }
    return false;
  }
};

inline constexpr registration_set unchecked{false, nullptr, 0};

template <bool Known, class Registered>
struct registrations;
template <bool Known, class... R>
struct registrations<Known, type_list<R...>> {
  static constexpr const void* keys[sizeof...(R) + 1] = {&type_key<R>..., nullptr};
  static constexpr registration_set set{Known, keys, sizeof...(R)};
};

/// What strict parsing in a `Context` checks.
template <class Context>
struct registrations_of : registrations<true, typename registered_of<Context>::type> {};
template <class Context>
requires requires { typename Context::decoded; }
struct registrations_of<Context> : registrations<false, typename Context::decoded> {};

template <class T, class List>
inline constexpr bool is_among = false;
template <class T, class... U>
inline constexpr bool is_among<T, type_list<U...>> = (... || std::is_same_v<T, U>);

}  // namespace tlswire::detail
