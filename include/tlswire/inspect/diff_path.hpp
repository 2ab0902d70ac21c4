#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/draft_node.hpp>
#include <tlswire/inspect/draft_path.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>

namespace tlswire::detail {

/// A step of a path in a comparison: that of an error, but an extension stands with its name instead of its
/// index. The steps around it form a list on the stack.
struct diff_path {
  const diff_path* outer = nullptr;
  std::string_view name{};
  std::uint64_t number = 0;
  enum class shown : std::uint8_t { nothing, name, index, type } as = shown::nothing;

  /// The step to `child`, which is the one at `position` in `parent`; null for what is in no part.
  diff_path to(const draft_node* parent, const draft_node& child, std::size_t position) const noexcept {
    if (parent != nullptr && draft_path::is_list(*parent)) {
      if (!child.is_extension()) return {this, {}, position, shown::index};
      const std::string_view registered = child.schema->value_name(child.value);
      if (!registered.empty()) return {this, registered, 0, shown::name};
      if (!child.name.empty()) return {this, child.name, 0, shown::name};
      return {this, {}, child.value, shown::type};
    }
    const bool body = parent != nullptr && parent->schema->kind == wire_kind::extension;
    if (child.name.empty() || body) return {this, {}, 0, shown::nothing};
    return {this, child.name, 0, shown::name};
  }

  /// False if there is nothing to print.
  bool print(text_sink out) const {
    const bool before = outer != nullptr && outer->print(out);
    if (as == shown::nothing) return before;
    if (before && as != shown::index) out(".");
    if (as == shown::name) out(name);
    if (as == shown::type) out.hex(number, 2);
    if (as == shown::index) {
      out("[");
      out.number(number);
      out("]");
    }
    return true;
  }
};

}  // namespace tlswire::detail
