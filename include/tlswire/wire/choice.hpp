#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/source.hpp>
#include <tlswire/wire/structure.hpp>

namespace tlswire {

/// A case of a `choice`: a `T` stands where the selector has the value `Case`.
template <auto Case, class T>
struct on {
  using type = T;
  static constexpr auto value = Case;
  /// Compares as numbers: a `varint` selects its case in whatever width it came.
  template <class S>
  static constexpr bool selects(const S& selector) noexcept {
    static_assert(static_cast<std::uint64_t>(held_by<S>()) == static_cast<std::uint64_t>(Case),
                  "tlswire: a case of a choice has a value that its selector cannot hold");
    return static_cast<std::uint64_t>(selector) == static_cast<std::uint64_t>(Case);
  }

 private:
  template <class S>
  static constexpr S held_by() noexcept {
    if constexpr (requires { static_cast<S>(Case); }) {
      return static_cast<S>(Case);
    } else {
      return static_cast<S>(static_cast<std::uint64_t>(Case));
    }
  }
};

/// The last case of a `choice`: a `T` stands for every other value of the selector.
template <class T>
struct otherwise {
  using type = T;
  template <class S>
  static constexpr bool selects(const S&) noexcept {
    return true;
  }
};

namespace detail {

// Trivially copyable, unlike std::variant in a struct that is assigned to in constant expressions.
template <class... T>
union alternatives {
  char none;
  constexpr alternatives() noexcept : none(0) {}
};
template <class First, class... Rest>
union alternatives<First, Rest...> {
  char none;
  First first;
  alternatives<Rest...> rest;

  constexpr alternatives() noexcept : none(0) {}
  template <std::size_t I, class T>
  constexpr alternatives(std::integral_constant<std::size_t, I>, const T& value) noexcept
      : rest(std::integral_constant<std::size_t, I - 1>{}, value) {}
  constexpr alternatives(std::integral_constant<std::size_t, 0>, const First& value) noexcept : first(value) {}

  template <std::size_t I>
  constexpr const auto& get() const noexcept {
    if constexpr (I == 0) {
      return first;
    } else {
      return rest.template get<I - 1>();
    }
  }
};

template <class T, class... Types>
constexpr std::size_t index_of() noexcept {
  std::size_t index = 0;
  bool found = false;
  ((found = found || std::is_same_v<T, Types>, index += found ? 0 : 1), ...);
  return index;
}

template <std::size_t I, class First, class... Rest>
struct type_at : type_at<I - 1, Rest...> {};
template <class First, class... Rest>
struct type_at<0, First, Rest...> {
  using type = First;
};

}  // namespace detail

/// The RFC's `select` (RFC 9846 section 3.8): which of several types stands here is said by a selector, an earlier member
/// of the same struct or a value of the context, to which `Source` points.
///
///     struct ServerName {
///       NameType name_type{};
///       choice<&ServerName::name_type, on<NameType::host_name, HostName>> name{};
///     };
///
/// Holds one alternative, or none before it is assigned one. A selector with no case is refused (`unknown_case`).
/// Cases of the same type are one alternative. Cases that share a selector value are told apart by the `matches` of their types, in order.
template <auto Source, class... Cases>
class choice {
 public:
  static constexpr std::size_t case_count = sizeof...(Cases);
  static constexpr std::size_t npos = case_count;
  template <std::size_t I>
  using alternative = typename detail::type_at<I, typename Cases::type...>::type;

  constexpr choice() noexcept = default;
  template <class T>
    requires((... || std::is_same_v<T, typename Cases::type>))
  constexpr choice(const T& value) noexcept
      : alternatives_(std::integral_constant<std::size_t, detail::index_of<T, typename Cases::type...>()>{}, value),
        index_(static_cast<std::uint8_t>(detail::index_of<T, typename Cases::type...>())) {}

  /// Which alternative is held, counted as declared, the first of its type; `npos` for none.
  constexpr std::size_t index() const noexcept { return index_; }

  /// The alternative if it is held, else a null pointer. Points into this choice.
  template <class T>
  constexpr const T* get_if() const noexcept TLSWIRE_LIFETIMEBOUND {
    static_assert((... || std::is_same_v<T, typename Cases::type>), "tlswire: this choice has no such alternative");
    return get_from<0, T>();
  }

  /// Calls `f` with the alternative that is held; not at all when there is none.
  template <class F>
  TLSWIRE_INLINE constexpr void visit(F&& f) const noexcept {
    visit_from<0>(f);
  }

 private:
  friend struct codec<choice>;

  template <std::size_t I, class T>
  TLSWIRE_INLINE constexpr const T* get_from() const noexcept {
    if constexpr (I == case_count) {
      return nullptr;
    } else {
      if constexpr (std::is_same_v<alternative<I>, T>) {
        if (index_ == I) return &alternatives_.template get<I>();
      }
      return get_from<I + 1, T>();
    }
  }
  template <std::size_t I, class F>
  TLSWIRE_INLINE constexpr void visit_from(F& f) const noexcept {
    if constexpr (I < case_count) {
      if (index_ == I) {
        f(alternatives_.template get<I>());
      } else {
        visit_from<I + 1>(f);
      }
    }
  }
  template <std::size_t I, class T>
  TLSWIRE_INLINE constexpr void hold(const T& value) noexcept {
    if (std::is_constant_evaluated()) {
      alternatives_ = {std::integral_constant<std::size_t, I>{}, value};
    } else {
      // Assigning the union would copy the bytes behind a shorter alternative, which nobody has written.
      __builtin_memcpy(static_cast<void*>(&alternatives_), &value, sizeof(T));
    }
    index_ = I;
  }

  detail::alternatives<typename Cases::type...> alternatives_{};
  std::uint8_t index_ = case_count;
};

template <auto Source, class... Cases>
struct codec<choice<Source, Cases...>> {
  using value_type = choice<Source, Cases...>;
  static_assert(sizeof...(Cases) > 0 && sizeof...(Cases) < 255);
  static_assert((... && detail::assert_wire_type<typename Cases::type>::value));
  static constexpr bool needs_parent = true;
  static constexpr bool open_ended = (... || detail::open_ended<typename Cases::type>);
  static constexpr std::size_t min_size = [] {
    std::size_t least = detail::unbounded;
    ((least = codec<typename Cases::type>::min_size < least ? codec<typename Cases::type>::min_size : least), ...);
    return least;
  }();
  static constexpr std::size_t max_size = [] {
    std::size_t most = 0;
    ((most = codec<typename Cases::type>::max_size > most ? codec<typename Cases::type>::max_size : most), ...);
    return most;
  }();

  template <class State, class Parent>
  TLSWIRE_INLINE static constexpr bool parse(reader& r, value_type& value, State& state, const Parent& parent) noexcept {
    return parse_from<Cases...>(r, value, detail::read_source<Source>(parent, state), state, parent);
  }
  template <class State, class Parent>
  TLSWIRE_INLINE static constexpr bool emit(writer& w, const value_type& value, State& state,
                                            const Parent& parent) noexcept {
    return emit_from<Cases...>(w, value, detail::read_source<Source>(parent, state), state, parent);
  }
  static constexpr std::size_t encoded_size(const value_type& value) noexcept {
    std::size_t size = 0;
    value.visit([&]<class T>(const T& held) { size = codec<T>::encoded_size(held); });
    return size;
  }

 private:
  template <class Case, class Selector>
  TLSWIRE_INLINE static constexpr bool stands(const Selector& selector, const reader& r) noexcept {
    using type = typename Case::type;
    if constexpr (detail::distinguished<type>) {
      return Case::selects(selector) && type::matches(bytes(r.next, r.left()));
    } else {
      return Case::selects(selector);
    }
  }
  template <class Case, class... More, class Selector, class State, class Parent>
  TLSWIRE_INLINE static constexpr bool parse_from(reader& r, value_type& value, const Selector& selector, State& state,
                                                  const Parent& parent) noexcept {
    if (stands<Case>(selector, r)) {
      typename Case::type held{};
      if (!detail::parse_member(r, held, state, parent)) [[unlikely]] return false;
      value.template hold<detail::index_of<typename Case::type, typename Cases::type...>()>(held);
      return true;
    }
    if constexpr (sizeof...(More) > 0) {
      return parse_from<More...>(r, value, selector, state, parent);
    } else {
      return state.fail(errc::unknown_case, r.next, static_cast<std::uint64_t>(selector));
    }
  }
  // The held alternative is written only where parsing would come to the same type: serialized under another selector,
  // it would not be read back.
  template <class Case, class... More, class Selector, class State, class Parent>
  TLSWIRE_INLINE static constexpr bool emit_from(writer& w, const value_type& value, const Selector& selector,
                                                 State& state, const Parent& parent) noexcept {
    using type = typename Case::type;
    if (Case::selects(selector)) {
      if (const type* held = value.template get_if<type>()) return detail::emit_member(w, *held, state, parent);
      if (!detail::distinguished<type>) return state.fail(errc::case_mismatch, w.next, static_cast<std::uint64_t>(selector));
    }
    if constexpr (sizeof...(More) > 0) {
      return emit_from<More...>(w, value, selector, state, parent);
    } else {
      return state.fail(errc::case_mismatch, w.next, static_cast<std::uint64_t>(selector));
    }
  }
};

}  // namespace tlswire
