#pragma once

#include <cstddef>

#include <tlswire/inspect/schema.hpp>

namespace tlswire::detail {

/// Whether a value of type `type` may stand in a walk as a node of type `shown`.
inline bool stands_as(const schema& type, const schema* shown) noexcept {
  if (&type == shown) return true;
  switch (type.kind) {
    case wire_kind::sized:
    case wire_kind::optional_tail:
    case wire_kind::constant:
      return stands_as(*type.inner, shown);
    case wire_kind::choice:
      for (std::size_t i = 0; i < type.count; ++i) {
        if (stands_as(*type.cases[i].type, shown)) return true;
      }
      return false;
    default:
      return false;
  }
}

/// Which member of the struct around it says the length of a member of type `type`, counted as declared;
/// `schema_source::none` if none does. In a choice the cases are asked that may stand as a node of type
/// `shown`; all of them if none may, as where the node is one of bytes that nobody knows.
inline std::size_t length_source(const schema& type, const schema* shown) noexcept {
  switch (type.kind) {
    case wire_kind::sized:
      return type.source.sibling;
    case wire_kind::optional_tail:
    case wire_kind::constant:
      return length_source(*type.inner, shown);
    case wire_kind::choice: {
      const bool any = !stands_as(type, shown);
      for (std::size_t i = 0; i < type.count; ++i) {
        const schema& one = *type.cases[i].type;
        if (!any && !stands_as(one, shown)) continue;
        const std::size_t found = length_source(one, shown);
        if (found != schema_source::none) return found;
      }
      return schema_source::none;
    }
    default:
      return schema_source::none;
  }
}

}  // namespace tlswire::detail
