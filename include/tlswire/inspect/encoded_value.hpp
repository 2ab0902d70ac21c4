#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/defaults.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/name.hpp>
#include <tlswire/wire/serialize.hpp>
#include <tlswire/wire/writer.hpp>

namespace tlswire::detail {

/// The bytes of a value that needs no context, as static data.
template <class T>
struct encoded_value {
  std::uint8_t data[codec<T>::max_size + 1]{};
};
template <class T>
constexpr encoded_value<T> encode_alone(const T& value) {
  encoded_value<T> out;
  serialize_error error;
  no_context context;
  emit_state<no_context> state(error, out.data, context);
  writer w{out.data, out.data + codec<T>::max_size};
  codec<T>::emit(w, value, state);
  return out;
}

template <class Defaults>
struct default_names;
template <auto... Members>
struct default_names<defaults<Members...>> {
  static constexpr bool contain(std::string_view name) { return (... || (member_name<Members> == name)); }
};
template <class T, std::size_t I>
inline constexpr auto initial_value = encode_alone(*fields<T>::apply(compiler::fake<T>, pick<I>{}));
/// Those of the initial value of member `I`, where the struct says that its initialiser is the RFC's; else a
/// null pointer.
template <class T, std::size_t I>
constexpr const std::uint8_t* initial_of() {
  if constexpr (requires { typename T::defaults; }) {
    if constexpr (default_names<typename T::defaults>::contain(fields<T>::template name<I>()))
      return initial_value<T, I>.data;
  }
  return nullptr;
}

}  // namespace tlswire::detail
