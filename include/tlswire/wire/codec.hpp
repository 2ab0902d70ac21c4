#pragma once

#include <cstddef>
#include <type_traits>

#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/reader.hpp>
#include <tlswire/wire/writer.hpp>

namespace tlswire {

/// The single customization point: how a `T` stands on the wire. A specialization has
///
///     static constexpr std::size_t min_size, max_size;          // in bytes, of every valid value
///     static constexpr bool parse(reader&, T&, auto& state);    // false after state.fail(...)
///     static constexpr bool emit(writer&, const T&, auto& state);
///     static constexpr std::size_t encoded_size(const T&);      // exact
///
/// and optionally
///
///     static constexpr bool total = true;   // of fixed size, and every pattern of bytes is a valid value
///     static constexpr bool open_ended = true;   // may run to the end of its container
///     static constexpr bool with_fields = true;   // on the wire stand the members of T, in their order
///     using walk = U;                       // stands on the wire as a U does: the walker shows it as one
///
/// A kind whose format depends on the struct around it has `needs_parent = true`, and its `parse` and `emit`
/// take that struct as a last argument.
///
/// `T` must be trivially copyable. Wire structs, which are plain aggregates of wire types, need no
/// specialization.
template <class T>
struct codec {
  static constexpr bool missing = true;
  static constexpr std::size_t min_size = 0;
  static constexpr std::size_t max_size = 0;
};

/// A type that the engine can parse and serialize.
template <class T>
concept wire_type = !requires {
  codec<std::remove_cv_t<T>>::missing;
};

/// A kind under a name of its own, as the RFCs name vectors: it derives from the kind, adds no data, and
/// stands on the wire as the kind does.
///
///     /// RFC 6066 section 3: `opaque HostName<1..2^16-1>;`
///     struct HostName : opaque<1, 65535> {
///       using opaque::opaque;
///     };
template <class T>
concept named_kind = requires {
  typename T::kind;
}
&&!std::is_same_v<T, typename T::kind> && std::is_base_of_v<typename T::kind, T> &&
    sizeof(T) == sizeof(typename T::kind);

template <named_kind T>
struct codec<T> : codec<typename T::kind> {};

namespace detail {

template <class T>
concept total = requires {
  requires codec<T>::total;
};
template <class T>
concept open_ended = requires {
  requires codec<T>::open_ended;
};
template <class T>
concept needs_parent = requires {
  requires codec<T>::needs_parent;
};

struct no_parent {};

constexpr std::size_t unbounded = static_cast<std::size_t>(-1);
constexpr std::size_t saturating_add(std::size_t a, std::size_t b) noexcept {
  return a > unbounded - b ? unbounded : a + b;
}

// In a class of its own, so that the compiler's report names both the type and this sentence.
template <class T>
struct assert_wire_type {
  static_assert(
      wire_type<T>,
      "tlswire: this type has no wire format. Use uint8 ... uint64, varint, an enum class, opaque<N>, "
      "opaque<Lo, Hi>, vector, array, another kind or a struct of these, or specialize tlswire::codec for "
      "it");
  static constexpr bool value = true;
};

/// The bounds of `opaque` and `vector`, where these are not the member of a struct.
template <std::size_t Lo, std::size_t Hi>
struct assert_bounds {
  static_assert(Lo <= Hi, "tlswire: these bounds are reversed; write <floor, ceiling> as in <0, 32>");
  static_assert(prefix_width(Hi) <= 4, "tlswire: this ceiling does not fit into a length prefix of 4 bytes");
  static constexpr bool value = true;
};

template <class T, class State, class Parent>
TLSWIRE_INLINE constexpr bool parse_member(reader& r, T& value, State& state, const Parent& parent) noexcept {
  if constexpr (needs_parent<T>) {
    return codec<T>::parse(r, value, state, parent);
  } else {
    return codec<T>::parse(r, value, state);
  }
}
template <class T, class State, class Parent>
TLSWIRE_INLINE constexpr bool emit_member(writer& w, const T& value, State& state,
                                          const Parent& parent) noexcept {
  if constexpr (needs_parent<T>) {
    return codec<T>::emit(w, value, state, parent);
  } else {
    return codec<T>::emit(w, value, state);
  }
}

/// What elements see when they are decoded, long after the context of the parse is gone.
struct element_context {};

/// Decodes an element that was checked before.
template <class T>
TLSWIRE_INLINE constexpr void decode_trusted(reader& r, T& value) noexcept {
  trusted_state<element_context> state;
  codec<T>::parse(r, value, state);
}

}  // namespace detail
}  // namespace tlswire
