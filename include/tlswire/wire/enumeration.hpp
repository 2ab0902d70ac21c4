#pragma once

#include <type_traits>

#include <tlswire/wire/integer.hpp>

namespace tlswire {

/// An `enum class` with an unsigned underlying type stands on the wire as that type. It is open: values that have no
/// enumerator survive parsing and serializing unchanged. RFC 9846 section 3.5.
template <class E>
concept enumeration = std::is_enum_v<E> && std::is_unsigned_v<std::underlying_type_t<E>> &&
                      !std::is_convertible_v<E, std::underlying_type_t<E>> &&
                      !std::is_same_v<std::underlying_type_t<E>, bool>;

template <enumeration E>
struct codec<E> : detail::number_codec<E, sizeof(E), std::underlying_type_t<E>> {};

}  // namespace tlswire
