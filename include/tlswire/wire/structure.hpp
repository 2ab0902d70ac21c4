#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/fields.hpp>

namespace tlswire {

namespace detail {

template <class T>
concept decomposed = requires {
  typename fields<T>::decomposed;
};

template <class T>
concept default_is_constant = requires {
  typename std::bool_constant<(void(T{}), true)>;
};

/// A template argument by which the compiler's report names member `I`; its number where there is none.
template <class T, std::size_t I>
constexpr auto member_label() noexcept {
  if constexpr (default_is_constant<T> && requires { fields<T>::template pointer<I>(); }) {
    return fields<T>::template pointer<I>();
  } else {
    return I;
  }
}

/// What the compiler prints names `Struct`, its member by `Label`, and the type `Member` beside the sentence.
template <class Struct, auto Label, class Member>
struct assert_member {
  static_assert(!std::is_array_v<Member>,
                "tlswire: this member of this struct is a C array; use tlswire::array<T, N> or opaque<N>");
  static_assert(!std::is_floating_point_v<Member>,
                "tlswire: this member of this struct is a floating-point number, which has no wire format; "
                "use uint8 ... "
                "uint64 or varint");
  static_assert(
      std::is_floating_point_v<Member> || std::is_array_v<Member> || wire_type<Member>,
      "tlswire: this member of this struct has no wire format. Use uint8 ... uint64, varint, an enum class, "
      "opaque<N>, opaque<Lo, Hi>, vector, array, another kind or a struct of these, or specialize "
      "tlswire::codec for its type");
  static_assert(
      !requires { requires codec<Member>::bounds_reversed; },
      "tlswire: the bounds of this member of this struct are reversed; write <floor, ceiling> as in <0, 32>");
  static_assert(
      !requires { requires codec<Member>::element_has_no_format; },
      "tlswire: an element of this member of this struct has no wire format");
  static_assert(
      !requires { requires codec<Member>::element_open_ended; },
      "tlswire: an element of this member of this struct runs to the end of its container, and would take "
      "the "
      "elements behind it; give it a length with length_prefixed or sized");
  static_assert(
      !requires { requires codec<Member>::element_may_be_empty; },
      "tlswire: an element of this member of this struct may be empty, so that hostile input could hold "
      "endlessly many; give the element a minimum size");
  static_assert(
      !requires { requires codec<Member>::element_needs_parent; },
      "tlswire: an element of this member of this struct depends on the struct around it or on the context; "
      "make two alternatives of a choice instead");
  static_assert(
      !requires { requires codec<Member>::ceiling_too_large; },
      "tlswire: the ceiling of this member of this struct does not fit into a length prefix of 4 bytes");
  static constexpr bool value = true;
};

/// An open-ended member takes what is left, so nothing may follow it.
template <class Struct, auto Label, bool Misplaced>
struct assert_place {
  static_assert(
      !Misplaced,
      "tlswire: this member of this struct runs to the end of its container, and another member follows; "
      "move it to the end, or give it a length with length_prefixed or sized");
  static constexpr bool value = true;
};

template <class Struct>
struct assert_copyable {
  static_assert(std::is_trivially_copyable_v<Struct>,
                "tlswire: a wire struct must be trivially copyable; it must not have a destructor or a copy "
                "of its own");
  static constexpr bool value = true;
};

/// The sizes and properties of a struct, from those of its members.
template <class T, class Types, class Indices>
struct structure_traits;
template <class T, class... M, std::size_t... I>
struct structure_traits<T, type_list<M...>, std::index_sequence<I...>> {
  static constexpr bool valid =
      (... && assert_member<T, member_label<T, I>(), M>::value) &&
      (... && assert_place < T, member_label<T, I>(), open_ended<M>&& I + 1 != sizeof...(M) > ::value) &&
      assert_copyable<T>::value;
  static constexpr std::size_t min_size = (std::size_t{0} + ... + codec<M>::min_size);
  static constexpr std::size_t max_size = [] {
    std::size_t sum = 0;
    ((sum = saturating_add(sum, codec<M>::max_size)), ...);
    return sum;
  }();
  static constexpr bool total = (... && detail::total<M>);
  static constexpr bool open_ended = (... || detail::open_ended<M>);
};

/// A struct may say by `static constexpr bool matches(bytes)` which bytes are its own, where another struct
/// of the same format stands under the same selector.
template <class T>
concept distinguished = requires(bytes b) {
  { T::matches(b) } -> std::same_as<bool>;
};

template <class T, std::size_t I>
inline constexpr const char* member_text = fields<T>::template name<I>().data();

template <class T, class State, std::size_t... I>
struct parse_fields {
  reader& r;
  State& state;
  const T& parent;

  template <std::size_t N, class M>
  TLSWIRE_INLINE constexpr bool step(M& member) const noexcept {
    if (!parse_member(r, member, state, parent)) [[unlikely]] {
      return state.inside(member_text<T, N>);
    }
    return true;
  }
  template <class... M>
  TLSWIRE_INLINE constexpr bool operator()(M&... member) const noexcept {
    return (... && step<I>(member));
  }
};

template <class T, class State, std::size_t... I>
struct emit_fields {
  writer& w;
  State& state;
  const T& parent;

  template <std::size_t N, class M>
  TLSWIRE_INLINE constexpr bool step(const M& member) const noexcept {
    if (!emit_member(w, member, state, parent)) [[unlikely]] {
      return state.inside(member_text<T, N>);
    }
    return true;
  }
  template <class... M>
  TLSWIRE_INLINE constexpr bool operator()(const M&... member) const noexcept {
    return (... && step<I>(member));
  }
};

struct size_fields {
  template <class... M>
  constexpr std::size_t operator()(const M&... member) const noexcept {
    return (std::size_t{0} + ... + codec<M>::encoded_size(member));
  }
};

template <template <class, class, std::size_t...> class Visitor, class T, class State, class Indices>
struct bind_visitor;
template <template <class, class, std::size_t...> class Visitor, class T, class State, std::size_t... I>
struct bind_visitor<Visitor, T, State, std::index_sequence<I...>> {
  using type = Visitor<T, State, I...>;
};

}  // namespace detail

/// A class whose members are wire types: a plain aggregate, or one with a specialization of `fields`.
template <class T>
concept structure =
    std::is_class_v<T> && !named_kind<T> && (std::is_aggregate_v<T> || !detail::decomposed<T>);

template <structure T>
struct codec<T> {
  static_assert(
      std::conditional_t<detail::decomposed<T>, detail::assert_decomposable<T>, std::true_type>::value);
  using traits = detail::structure_traits<T, field_types<T>, std::make_index_sequence<fields<T>::count>>;
  static constexpr std::size_t min_size = traits::min_size;
  static constexpr std::size_t max_size = traits::max_size;
  static constexpr bool total = traits::total && !detail::distinguished<T>;
  static constexpr bool open_ended = traits::open_ended;

  template <class State>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, T& value, State& state) noexcept {
    static_assert(traits::valid);
    if constexpr (detail::distinguished<T>) {
      if (!T::matches(bytes(r.next, r.left()))) [[unlikely]]
        return state.fail(errc::wrong_message, r.next);
    }
    using visitor = typename detail::bind_visitor<detail::parse_fields, T, State,
                                                  std::make_index_sequence<fields<T>::count>>::type;
    return fields<T>::apply(value, visitor{r, state, value});
  }
  template <class State>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const T& value, State& state) noexcept {
    static_assert(traits::valid);
    using visitor = typename detail::bind_visitor<detail::emit_fields, T, State,
                                                  std::make_index_sequence<fields<T>::count>>::type;
    if constexpr (detail::distinguished<T>) {
      // What would be read back as another message is not written.
      const std::uint8_t* const at = w.next;
      if (!fields<T>::apply(value, visitor{w, state, value})) [[unlikely]]
        return false;
      const bool own = T::matches(bytes(at, static_cast<std::size_t>(w.next - at)));
      return own || state.fail(errc::wrong_message, at);
    } else {
      return fields<T>::apply(value, visitor{w, state, value});
    }
  }
  static constexpr std::size_t encoded_size(const T& value) noexcept {
    return fields<T>::apply(value, detail::size_fields{});
  }
};

}  // namespace tlswire
