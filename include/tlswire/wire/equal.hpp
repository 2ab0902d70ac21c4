#pragma once

#include <type_traits>

#include <tlswire/wire/array.hpp>
#include <tlswire/wire/choice.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/length_prefixed.hpp>
#include <tlswire/wire/optional_tail.hpp>
#include <tlswire/wire/sequence.hpp>
#include <tlswire/wire/sized.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

template <class T>
constexpr bool equal(const T& a, const T& b) noexcept;

namespace detail {

template <class T>
constexpr bool equal_members(const T& a, const T& b) noexcept {
  return fields<T>::apply(a, [&](const auto&... left) {
    return fields<T>::apply(b, [&](const auto&... right) { return (... && equal(left, right)); });
  });
}
template <class T>
constexpr bool equal_elements(const sequence<T>& a, const sequence<T>& b) noexcept {
  auto i = a.begin();
  auto j = b.begin();
  for (; i != a.end() && j != b.end(); ++i, ++j) {
    if (!equal(*i, *j)) return false;
  }
  return i == a.end() && j == b.end();
}
template <class T>
std::true_type derives_from_sequence(const sequence<T>*);
std::false_type derives_from_sequence(...);
template <class T>
concept sequence_like = decltype(derives_from_sequence(static_cast<const T*>(nullptr)))::value;

template <class T>
struct equality {
  static constexpr bool same(const T& a, const T& b) noexcept {
    if constexpr (sequence_like<T>) {
      return equal_elements(a, b);
    } else if constexpr (requires { { a == b } -> std::same_as<bool>; }) {
      return a == b;
    } else {
      return equal_members(a, b);
    }
  }
};
template <class T, std::size_t N>
struct equality<array<T, N>> {
  static constexpr bool same(const array<T, N>& a, const array<T, N>& b) noexcept {
    for (std::size_t i = 0; i < N; ++i) {
      if (!equal(a.value[i], b.value[i])) return false;
    }
    return true;
  }
};
template <class T>
struct equality<optional_tail<T>> {
  static constexpr bool same(const optional_tail<T>& a, const optional_tail<T>& b) noexcept {
    return a.has_value() == b.has_value() && (!a.has_value() || equal(*a, *b));
  }
};
template <class L, class T>
struct equality<length_prefixed<L, T>> {
  static constexpr bool same(const length_prefixed<L, T>& a, const length_prefixed<L, T>& b) noexcept {
    return equal(a.value, b.value);
  }
};
template <class T, auto Source>
struct equality<sized<T, Source>> {
  static constexpr bool same(const T& a, const T& b) noexcept { return equal(a, b); }
};
template <auto Source, class... Cases>
struct equality<choice<Source, Cases...>> {
  using type = choice<Source, Cases...>;
  static constexpr bool same(const type& a, const type& b) noexcept {
    if (a.index() != b.index()) return false;
    bool same = true;
    a.visit([&]<class T>(const T& held) { same = equal(held, *b.template get_if<T>()); });
    return same;
  }
};

}  // namespace detail

/// Whether two values stand on the wire as the same fields: views are compared by what they point to, elements one by
/// one, whether they were parsed or built.
template <class T>
constexpr bool equal(const T& a, const T& b) noexcept {
  return detail::equality<T>::same(a, b);
}

}  // namespace tlswire
