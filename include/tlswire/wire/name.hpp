#pragma once

#include <string_view>

#include <tlswire/wire/compiler.hpp>

namespace tlswire {

namespace detail {
template <class T>
inline constexpr auto type_name_storage = compiler::type_name<T>();
template <class T>
inline constexpr auto type_scope_storage = compiler::type_scope<T>();
template <auto Pointer>
inline constexpr auto member_name_storage = compiler::member_name<Pointer>();

template <std::size_t N>
constexpr std::string_view view(const compiler::sized_name<N>& name) noexcept {
  return {name.text, N};
}
}  // namespace detail

/// The name of a type as it is written, without its namespaces: `ServerHello`. Static storage.
template <class T>
inline constexpr std::string_view type_name = detail::view(detail::type_name_storage<T>);

/// What `type_name` leaves out: `tlswire::tls12`. Empty for a type outside of any namespace and in one
/// without a name. Static storage.
template <class T>
inline constexpr std::string_view type_scope = detail::view(detail::type_scope_storage<T>);

/// The name of the member that a pointer to member, or a `compiler::pointer_argument`, points to. An
/// underscore at its end is left out: `public_` is how a struct says the RFC's `public`. Static storage.
template <auto Pointer>
inline constexpr std::string_view member_name = detail::view(detail::member_name_storage<Pointer>);

/// The same, ended by a NUL.
template <class T>
inline constexpr const char* type_text = detail::type_name_storage<T>.text;

}  // namespace tlswire
