#pragma once

#include <cstddef>
#include <string_view>

#include <tlswire/inspect/draft_node.hpp>
#include <tlswire/inspect/draft_tree.hpp>
#include <tlswire/inspect/schema.hpp>

namespace tlswire::detail {

/// Looks up the path of an error in a draft.
class draft_path {
 public:
  static constexpr std::size_t none = draft_node::none;

  explicit draft_path(const draft_tree& tree) noexcept : tree_(tree) {}

  /// `none` if nothing has that path.
  std::size_t find(std::size_t root, std::string_view path) const noexcept {
    std::size_t at = root;
    for (bool first = true; at != none && !path.empty(); first = false) {
      if (path.front() == '[') {
        std::size_t index = 0;
        if (!take_index(path, index)) return none;
        at = element(at, index);
      } else {
        if (!first) {
          if (path.front() != '.') return none;
          path.remove_prefix(1);
        }
        std::size_t size = 0;
        while (size < path.size() && path[size] != '.' && path[size] != '[') ++size;
        if (size == 0) return none;
        at = member(at, path.substr(0, size));
        path.remove_prefix(size);
      }
    }
    return at;
  }

  static bool is_list(const draft_node& n) noexcept {
    switch (n.schema->kind) {
      case wire_kind::vector:
      case wire_kind::array:
      case wire_kind::rest:
      case wire_kind::extension_list:
        return true;
      default:
        return false;
    }
  }

 private:
  static bool take_index(std::string_view& path, std::size_t& index) noexcept {
    std::size_t at = 1;
    for (; at < path.size() && path[at] >= '0' && path[at] <= '9'; ++at) {
      if (index > none / 16) return false;
      index = 10 * index + static_cast<std::size_t>(path[at] - '0');
    }
    if (at == 1 || at == path.size() || path[at] != ']') return false;
    path.remove_prefix(at + 1);
    return true;
  }

  /// What stands behind a length has no name of its own, and no step in a path.
  std::size_t unwrapped(std::size_t at) const noexcept {
    while (at != none && tree_[at].schema->kind == wire_kind::length_prefixed) at = tree_[at].first_child;
    return at;
  }
  std::size_t element(std::size_t at, std::size_t index) const noexcept {
    at = unwrapped(at);
    if (at == none || !is_list(tree_[at])) return none;
    std::size_t child = tree_[at].first_child;
    while (child != none && index-- != 0) child = tree_[child].next;
    return child;
  }
  std::size_t member(std::size_t at, std::string_view name) const noexcept {
    at = unwrapped(at);
    if (at == none) return none;
    const wire_kind kind = tree_[at].schema->kind;
    // A codec of the user's names parts that the draft does not have.
    if (kind == wire_kind::custom) return at;
    if (kind != wire_kind::structure && kind != wire_kind::extension) return none;
    if (kind == wire_kind::extension && (name == "extension_type" || name == "extension_data")) return at;
    std::size_t child = tree_[at].first_child;
    while (child != none && tree_[child].name != name) child = tree_[child].next;
    return child;
  }

  const draft_tree& tree_;
};

}  // namespace tlswire::detail
