#pragma once

#include <cstddef>

/// Everything in tlswire that depends on the compiler: attributes, and names read from the compiler's own
/// rendering of a template argument. g++ 12 and clang 14 are the oldest that are tested; MSVC is not tested.

#if !defined(__GNUC__)
#error "tlswire needs g++ or clang: it uses their attributes and __PRETTY_FUNCTION__"
#endif

// clang keeps a parse step out of line unless told otherwise, which costs a third of the speed; g++ does not care.
#define TLSWIRE_INLINE [[gnu::always_inline]] inline
#define TLSWIRE_COLD [[gnu::cold, gnu::noinline]]
#define TLSWIRE_NOINLINE [[gnu::noinline]]

#if defined(__clang__)
#define TLSWIRE_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define TLSWIRE_LIFETIMEBOUND
#endif

namespace tlswire::compiler {

/// Stops the program: a precondition that the types could not express was broken.
[[noreturn]] inline void trap() noexcept { __builtin_trap(); }

/// A name of `N` characters, kept apart from the signature it was cut from, which would else stay in .rodata.
template <std::size_t N>
struct sized_name {
  char text[N + 1];
};

constexpr bool is_identifier_char(char c) noexcept {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Half-open range of characters in a signature.
struct name_range {
  std::size_t first;
  std::size_t last;
};

/// The last identifier of a signature: the member in `fake<T>.member)}]`, `{&fake.member}]`, `&T::member]`.
constexpr name_range last_identifier(const char* text, std::size_t size) noexcept {
  std::size_t last = size;
  while (last > 0 && !is_identifier_char(text[last - 1])) --last;
  std::size_t first = last;
  while (first > 0 && is_identifier_char(text[first - 1])) --first;
  return {first, last};
}

/// The same without an underscore at its end, which a member bears whose name in the RFC is a keyword of C++: `public_`.
constexpr name_range without_underscore(const char* text, name_range name) noexcept {
  return {name.first, name.last - (name.last - name.first > 1 && text[name.last - 1] == '_' ? 1 : 0)};
}

/// The type of a signature that ends in `T = a::b<c>]`, without the namespaces before it: `b<c>`.
constexpr name_range last_type(const char* text, std::size_t size) noexcept {
  const std::size_t last = size - 1;
  std::size_t first = last;
  int depth = 0;
  while (first > 0) {
    const char c = text[first - 1];
    if (c == '>' || c == ')') ++depth;
    if (c == '<' || c == '(') --depth;
    if (depth == 0 && (c == ':' || c == ' ')) break;
    --first;
  }
  return {first, last};
}

/// The namespaces, or the class, before a type that `last_type` found: `a::b`. Empty where one has no name.
constexpr name_range scope_before(const char* text, name_range type) noexcept {
  if (type.first < 2 || text[type.first - 1] != ':') return {type.first, type.first};
  const std::size_t last = type.first - 2;
  std::size_t first = last;
  while (first > 0 && (is_identifier_char(text[first - 1]) || text[first - 1] == ':')) --first;
  if (first > 0 && text[first - 1] != ' ') return {last, last};
  return {first, last};
}

template <std::size_t N>
constexpr sized_name<N> cut(const char* text, name_range range) noexcept {
  sized_name<N> out{};
  for (std::size_t i = 0; i < N; ++i) out.text[i] = text[range.first + i];
  return out;
}

// The return type is `auto`: g++ appends the expansion of an alias such as string_view to the signature.
// The text is read from its end, because what stands before differs between compilers.
template <auto Pointer>
constexpr auto member_name() noexcept {
  constexpr name_range range = without_underscore(
      __PRETTY_FUNCTION__, last_identifier(__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1));
  return cut<range.last - range.first>(__PRETTY_FUNCTION__, range);
}
template <class T>
constexpr auto type_name() noexcept {
  constexpr name_range range = last_type(__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1);
  return cut<range.last - range.first>(__PRETTY_FUNCTION__, range);
}
template <class T>
constexpr auto type_scope() noexcept {
  constexpr name_range range =
      scope_before(__PRETTY_FUNCTION__, last_type(__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1));
  return cut<range.last - range.first>(__PRETTY_FUNCTION__, range);
}

// Taking a member's address in this object names the member without constructing anything: no symbol is emitted,
// and types of anonymous namespaces and of functions work, which an extern declaration would not allow.
template <class T>
inline constexpr T fake{};

// clang 14 rejects a bare pointer to a subobject as template argument, and accepts it wrapped in a class.
template <class P>
struct pointer_argument {
  P pointer;
};
template <class P>
pointer_argument(P) -> pointer_argument<P>;

}  // namespace tlswire::compiler
