#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <utility>

#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/name.hpp>

namespace tlswire {

/// Types, as a value.
template <class... T>
struct type_list {
  static constexpr std::size_t size = sizeof...(T);
};

namespace detail {

/// Stands for any member while members are counted. No kind may have a constructor that accepts it.
struct any_member {
  template <class T>
  constexpr operator T() const noexcept;
};
/// Stands for a base class of `T` only.
template <class T>
struct any_base {
  template <class Base>
    requires(std::is_base_of_v<Base, T> && !std::is_same_v<Base, T>)
  constexpr operator Base() const noexcept;
};
template <std::size_t>
using any_at = any_member;

template <class T, class Indices>
inline constexpr bool takes = false;
template <class T, std::size_t... I>
inline constexpr bool takes<T, std::index_sequence<I...>> = requires { T{any_at<I>{}...}; };

// Members have initialisers, so an aggregate of n takes every number of initialisers up to n, and none above.
template <class T, std::size_t Low, std::size_t High>
constexpr std::size_t count_members() noexcept {
  if constexpr (Low == High) {
    return Low;
  } else {
    constexpr std::size_t middle = (Low + High + 1) / 2;
    if constexpr (takes<T, std::make_index_sequence<middle>>) {
      return count_members<T, middle, High>();
    } else {
      return count_members<T, Low, middle - 1>();
    }
  }
}

// An array of n takes n of the initialisers that are counted, but is one member. With two of its elements in braces
// it takes one initialiser less than before; a member that is a struct takes as many as before.
template <class T, class Before, class After>
inline constexpr bool array_at = false;
template <class T, std::size_t... I, std::size_t... J>
inline constexpr bool array_at<T, std::index_sequence<I...>, std::index_sequence<J...>> =
    requires { T{any_at<I>{}..., {any_member{}, any_member{}}}; } &&
    !requires { T{any_at<I>{}..., {any_member{}, any_member{}}, any_at<J>{}...}; };
template <class T, std::size_t Count, class Indices>
inline constexpr bool any_array_among = false;
template <class T, std::size_t Count, std::size_t... I>
inline constexpr bool any_array_among<T, Count, std::index_sequence<I...>> =
    (... || array_at<T, std::make_index_sequence<I>, std::make_index_sequence<Count - I - 1>>);

struct to_types {
  template <class... M>
  constexpr type_list<M...> operator()(M&...) const noexcept {
    return {};
  }
};

template <std::size_t I>
struct pick {
  template <class First, class... Rest>
  constexpr auto operator()(First& first, Rest&... rest) const noexcept {
    if constexpr (I == 0) {
      return &first;
    } else {
      return pick<I - 1>{}(rest...);
    }
  }
};

template <std::size_t I, class First, class... Rest>
constexpr auto pick_value(First first, Rest... rest) noexcept {
  if constexpr (I == 0) {
    return first;
  } else {
    return pick_value<I - 1>(rest...);
  }
}

inline constexpr std::size_t most_members = 32;

template <class T>
inline constexpr std::size_t member_count = count_members<T, 0, most_members + 1>();

// In classes of their own, so that the compiler's report names T beside the sentence.
template <class T>
struct assert_decomposable {
  static_assert(!requires { T{any_base<T>{}}; },
                "tlswire: a wire struct must not have a base class; make it a member, or specialize tlswire::fields");
  static_assert(member_count<T> <= most_members,
                "tlswire: a wire struct may have up to 32 members; nest them, or specialize tlswire::fields");
  static_assert(!any_array_among<T, member_count<T>, std::make_index_sequence<member_count<T>>>,
                "tlswire: a wire struct must not have a C array; use tlswire::array<T, N> or opaque<N>");
  static constexpr bool value = true;
};

}  // namespace detail

/// The members of a wire struct: the only way in which the engine sees them. The primary template decomposes a plain
/// aggregate of up to 32 members. A type that cannot be decomposed derives its specialization from `members`:
///
///     template <>
///     struct tlswire::fields<Point> : tlswire::members<Point, &Point::x, &Point::y> {};
template <class T>
struct fields {
  using decomposed = void;
  static constexpr std::size_t count = detail::member_count<T>;

  /// Calls `visit` with a reference to each member of `value`, in order.
  template <class U, class F>
  TLSWIRE_INLINE static constexpr decltype(auto) apply(U& value, F&& visit) noexcept {
    // clang-format off
    if constexpr (count == 0) { return visit(); }
    else if constexpr (count == 1) { auto& [m0] = value; return visit(m0); }
    else if constexpr (count == 2) { auto& [m0, m1] = value; return visit(m0, m1); }
    else if constexpr (count == 3) { auto& [m0, m1, m2] = value; return visit(m0, m1, m2); }
    else if constexpr (count == 4) { auto& [m0, m1, m2, m3] = value; return visit(m0, m1, m2, m3); }
    else if constexpr (count == 5) { auto& [m0, m1, m2, m3, m4] = value; return visit(m0, m1, m2, m3, m4); }
    else if constexpr (count == 6) { auto& [m0, m1, m2, m3, m4, m5] = value; return visit(m0, m1, m2, m3, m4, m5); }
    else if constexpr (count == 7) { auto& [m0, m1, m2, m3, m4, m5, m6] = value; return visit(m0, m1, m2, m3, m4, m5, m6); }
    else if constexpr (count == 8) { auto& [m0, m1, m2, m3, m4, m5, m6, m7] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7); }
    else if constexpr (count == 9) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8); }
    else if constexpr (count == 10) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9); }
    else if constexpr (count == 11) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10); }
    else if constexpr (count == 12) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11); }
    else if constexpr (count == 13) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12); }
    else if constexpr (count == 14) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13); }
    else if constexpr (count == 15) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14); }
    else if constexpr (count == 16) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15); }
    else if constexpr (count == 17) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16); }
    else if constexpr (count == 18) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17); }
    else if constexpr (count == 19) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18); }
    else if constexpr (count == 20) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19); }
    else if constexpr (count == 21) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20); }
    else if constexpr (count == 22) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21); }
    else if constexpr (count == 23) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22); }
    else if constexpr (count == 24) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23); }
    else if constexpr (count == 25) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24); }
    else if constexpr (count == 26) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25); }
    else if constexpr (count == 27) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26); }
    else if constexpr (count == 28) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27); }
    else if constexpr (count == 29) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28); }
    else if constexpr (count == 30) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29); }
    else if constexpr (count == 31) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29, m30] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29, m30); }
    else if constexpr (count == 32) { auto& [m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29, m30, m31] = value; return visit(m0, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m20, m21, m22, m23, m24, m25, m26, m27, m28, m29, m30, m31); }
    // clang-format on
  }

  /// Name of member `I`. Static storage, and a NUL behind it.
  template <std::size_t I>
  static constexpr std::string_view name() noexcept {
    return member_name<pointer<I>()>;
  }
  /// A template argument that names member `I` when the compiler prints it.
  template <std::size_t I>
  static constexpr auto pointer() noexcept {
    return compiler::pointer_argument{apply(compiler::fake<T>, detail::pick<I>{})};
  }
};

/// Types of the members of `T`, as a `type_list`.
template <class T>
using field_types = decltype(fields<T>::apply(std::declval<T&>(), detail::to_types{}));

/// Base of a specialization of `fields`.
template <class T, auto... Pointers>
struct members {
  static constexpr std::size_t count = sizeof...(Pointers);

  template <class U, class F>
  TLSWIRE_INLINE static constexpr decltype(auto) apply(U& value, F&& visit) noexcept {
    return visit(value.*Pointers...);
  }
  template <std::size_t I>
  static constexpr std::string_view name() noexcept {
    constexpr std::string_view names[] = {member_name<Pointers>...};
    return names[I];
  }
  template <std::size_t I>
  static constexpr auto pointer() noexcept {
    return detail::pick_value<I>(Pointers...);
  }
};

}  // namespace tlswire
