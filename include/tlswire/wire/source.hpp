#pragma once

#include <type_traits>

#include <tlswire/wire/codec.hpp>

namespace tlswire::detail {

template <class Pointer>
struct member_pointer;
template <class C, class M>
struct member_pointer<M C::*> {
  using object = C;
  using member = M;
};
template <auto Source>
using source_object = typename member_pointer<decltype(Source)>::object;
template <auto Source>
using source_member = typename member_pointer<decltype(Source)>::member;

// In a class of its own, so that the compiler's report names the source and the context beside the sentence.
template <auto Source, class Context>
struct assert_context {
  static_assert(std::is_base_of_v<source_object<Source>, Context>,
                "tlswire: this type depends on a value of the context, and the context that was given does not have it; "
                "hand parse and serialize a context of (or derived from) the class that the pointer to member names");
  static constexpr bool value = true;
};

template <auto Source>
struct assert_context<Source, element_context> {
  static_assert(!std::is_same_v<decltype(Source), decltype(Source)>,
                "tlswire: an element of a vector or a rest depends on a value of the context, which is gone when the "
                "element is decoded; make two alternatives of a choice instead");
  static constexpr bool value = false;
};

/// The value that a kind depends on: `Source` points to a member of the struct around the kind, or else to one of the
/// context.
template <auto Source, class Parent, class State>
TLSWIRE_INLINE constexpr const source_member<Source>& read_source(const Parent& parent, const State& state) noexcept {
  if constexpr (std::is_same_v<source_object<Source>, Parent>) {
    return parent.*Source;
  } else {
    static_assert(assert_context<Source, typename State::context_type>::value);
    return static_cast<const source_object<Source>&>(state.context()).*Source;
  }
}

}  // namespace tlswire::detail
