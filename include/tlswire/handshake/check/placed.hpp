#pragma once

#include <cstddef>
#include <cstdint>
#include <type_traits>

#include <tlswire/handshake/check/verdict.hpp>
#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/handshake/extension_table.hpp>
#include <tlswire/wire/codec.hpp>
#include <tlswire/wire/fields.hpp>
#include <tlswire/wire/optional_tail.hpp>

namespace tlswire::detail {

/// Where a member of a message stands in its encoding.
template <class T, class M>
constexpr std::size_t offset_of(const T& value, M T::*member) noexcept {
  const void* const wanted = &(value.*member);
  std::size_t offset = 0;
  bool reached = false;
  fields<T>::apply(value, [&](const auto&... m) {
    ((reached = reached || static_cast<const void*>(&m) == wanted,
      offset += reached ? 0 : codec<std::remove_cvref_t<decltype(m)>>::encoded_size(m)),
     ...);
  });
  return offset;
}

/// An extension in its list.
struct standing {
  std::size_t index = 0;
  std::size_t offset = 0;  ///< of its extension_type in the message
  bool there = false;
};

/// The extensions of a message, and where they stand in it: makes the violations of the rules about them.
template <class List>
struct placed {
  using message = typename List::message;

  const List& list;
  std::size_t offset;  ///< of the length of the block

  constexpr standing at(ExtensionType type) const noexcept {
    standing found{};
    for (const extension& e : list) {
      if (e.extension_type == type) {
        found.offset = offset_of(e);
        found.there = true;
        return found;
      }
      ++found.index;
    }
    return found;
  }
  constexpr std::size_t offset_of(const extension& e) const noexcept {
    return offset + 2 + static_cast<std::size_t>(e.extension_data.data() - list.wire().data()) - 4;
  }

  /// Of a field in the body of the first `E`, `within` bytes from its first.
  template <class E, class... Path>
  constexpr parse_error inside(errc code, std::size_t within, std::uint64_t declared, std::uint64_t available,
                               Path... path) const noexcept {
    const standing where = at(E::type);
    return violation(code, where.offset + 4 + within, declared, available, "extensions", where.index,
                     type_text<E>, path...);
  }
  /// Of an extension as a whole.
  template <class Context = no_context>
  constexpr parse_error whole(errc code, const standing& where, ExtensionType type,
                              const Context& context = {}) const noexcept {
    if (const auto row = find_extension(type, context)) {
      return violation(code, where.offset, number(type), 0, "extensions", where.index, row->name);
    }
    return violation(code, where.offset, number(type), 0, "extensions", where.index);
  }
  template <class E>
  constexpr parse_error whole(errc code) const noexcept {
    return whole(code, at(E::type), E::type);
  }
  /// Of the block, in which an extension is missing.
  constexpr parse_error missing(ExtensionType type) const noexcept {
    return violation(errc::missing_extension, offset, number(type), 0, "extensions");
  }
};

template <class T>
struct list_of_member {
  using type = T;
};
template <class T>
struct list_of_member<optional_tail<T>> {
  using type = T;
};

/// The extensions of a message that calls them so.
template <class M>
constexpr auto extensions_of(const M& message) noexcept {
  using member = std::remove_cvref_t<decltype(message.extensions)>;
  using list = typename list_of_member<member>::type;
  const std::size_t offset = offset_of(message, &M::extensions);
  if constexpr (std::is_same_v<list, member>) {
    return placed<list>{message.extensions, offset};
  } else {
    return placed<list>{*message.extensions, offset};
  }
}

}  // namespace tlswire::detail
