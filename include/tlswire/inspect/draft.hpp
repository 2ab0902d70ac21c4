#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tlswire/inspect/draft_layout.hpp>
#include <tlswire/inspect/draft_node.hpp>
#include <tlswire/inspect/draft_path.hpp>
#include <tlswire/inspect/draft_tree.hpp>
#include <tlswire/inspect/length_source.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// A message that can be edited, well-formed or not, and written again. Its parts are nodes in the caller's
/// array; what they hold are views of the bytes that were read, or given to an edit, which must outlive the
/// draft. Parts are named by their index in the array, which is good until the part is removed or the draft
/// is read anew.
///
///     tlswire::draft_node nodes[512];
///     tlswire::draft hello(nodes);
///     if (!hello.read<tlswire::ClientHello>(body)) return more_nodes(hello.needed());
///     hello.set_value(hello.find("extensions[3].key_share.client_shares[0].group"), 0x0017);
///     const tlswire::written result = hello.write(out, tlswire::repair::lengths);
///
/// Without edits and without repair, what is written is what was read, whatever it was.
class draft {
 public:
  static constexpr std::size_t none = draft_node::none;

  explicit draft(std::span<draft_node> storage) noexcept : storage_(storage), tree_(storage) {}

  /// Replaces what is there by the parts of `in` as one `T`. If they are more than there are nodes, gives
  /// false and leaves an empty draft; `needed()` says how many there are.
  template <class T, class Context = no_context>
  bool read(bytes in, const Context& context = {}) {
    tree_.clear();
    needed_ = 0;
    violations_ = 0;
    filler sink{*this};
    walk<T>(in, context, sink);
    if (needed_ > storage_.size()) tree_.clear();
    root_ = tree_.first(none);
    return needed_ <= storage_.size();
  }
  std::size_t needed() const noexcept { return needed_; }
  /// Of the message that was read.
  std::size_t violations() const noexcept { return violations_; }

  /// The part that was read as the message; what is left over behind it is a part beside it.
  std::size_t root() const noexcept { return tree_.holds(root_) ? root_ : none; }
  /// The first of the parts in `parent`; if that is `none`, of those that are in no other.
  std::size_t first(std::size_t parent) const noexcept { return tree_.first(parent); }
  bool holds(std::size_t at) const noexcept { return tree_.holds(at); }
  /// `holds(at)` must be true.
  const draft_node& operator[](std::size_t at) const noexcept { return tree_[at]; }
  /// The part behind `at`, a parent before its children, within `top`; `none` behind the last.
  std::size_t next(std::size_t at, std::size_t top) const noexcept { return tree_.next(at, top); }

  /// The part with that path, written as an error's path is printed: `extensions[3].key_share.client_shares`.
  /// An index counts what stands in the list now. `none` if there is no such part.
  std::size_t find(std::string_view path) const noexcept {
    return detail::draft_path(tree_).find(root(), path);
  }
  /// The first extension of a type in the list at `list`.
  std::size_t find_extension(std::size_t list, ExtensionType type) const noexcept {
    if (!holds(list)) return none;
    std::size_t at = tree_[list].first_child;
    while (at != none && !(tree_[at].is_extension() && tree_[at].value == static_cast<std::uint64_t>(type))) {
      at = tree_[at].next;
    }
    return at;
  }

  /// Sets a number. It survives repair, if it is the length of another member.
  edited set_value(std::size_t at, std::uint64_t value) noexcept {
    if (!holds(at)) return {};
    draft_node& n = tree_[at];
    std::size_t width = 0;
    if (n.schema->kind == wire_kind::number) {
      width = value <= detail::largest(n.schema->width) ? n.schema->width : 0;
    } else if (n.schema->kind == wire_kind::varint) {
      width = detail::varint_width(value, n.width != 0 ? n.width : 1);
    } else {
      return {edit_status::not_applicable, at};
    }
    if (width == 0) return {edit_status::does_not_fit, at};
    tree_.release_children(at);
    n.width = width;
    n.value = value;
    n.on_purpose = true;
    return {edit_status::done, at};
  }

  /// Sets all that stands behind the header of a part, or all of it where there is none.
  edited set_bytes(std::size_t at, bytes content) noexcept {
    if (!holds(at)) return {};
    draft_node& n = tree_[at];
    if (n.header == 0) {
      if (n.schema->kind == wire_kind::extension) return {edit_status::not_applicable, at};
      if (n.schema->kind != wire_kind::number) n.header = n.schema->width;
      n.declared = content.size();
    }
    tree_.release_children(at);
    n.width = 0;
    n.content = content;
    return {edit_status::done, at};
  }

  /// Sets the length that a part declares, true or not: repair leaves it alone. Where a member says the
  /// length, that member is set.
  edited set_length(std::size_t at, std::uint64_t length) noexcept {
    if (!holds(at)) return {};
    draft_node& n = tree_[at];
    if (n.header == 0) {
      if (n.length_from == none) return {edit_status::not_applicable, at};
      return set_value(source_of(n), length);
    }
    if (length > detail::largest(n.length_width())) return {edit_status::does_not_fit, at};
    n.declared = length;
    n.on_purpose = true;
    return {edit_status::done, at};
  }

  /// Gives an extension another type; its body stays.
  edited set_type(std::size_t at, ExtensionType type) noexcept {
    if (!holds(at)) return {};
    draft_node& n = tree_[at];
    if (!n.is_extension()) return {edit_status::not_applicable, at};
    n.value = static_cast<std::uint64_t>(type);
    return {edit_status::done, at};
  }

  /// Removes a part. One whose length another member says is emptied, so that repair says 0 there.
  edited remove(std::size_t at) noexcept {
    if (!holds(at)) return {};
    if (tree_[at].length_from != none) return replace(at, {});
    if (root_ == at) root_ = none;
    tree_.unlink(at);
    tree_.release(at);
    return {edit_status::done, none};
  }

  /// Puts a copy of a part behind it.
  edited duplicate(std::size_t at) noexcept { return splice_after(at, *this, at); }

  edited move_before(std::size_t at, std::size_t target) noexcept {
    if (!holds(target)) return {};
    return move(at, tree_[target].parent, target, target);
  }
  edited move_after(std::size_t at, std::size_t target) noexcept {
    if (!holds(target)) return {};
    return move(at, tree_[target].parent, tree_[target].next, target);
  }

  /// Puts bytes beside a part, as a part of their own. In a list they count as an element.
  edited insert_before(std::size_t at, bytes data) noexcept {
    if (!holds(at)) return {};
    return put(tree_.take(raw(data)), tree_[at].parent, at);
  }
  edited insert_after(std::size_t at, bytes data) noexcept {
    if (!holds(at)) return {};
    return put(tree_.take(raw(data)), tree_[at].parent, tree_[at].next);
  }
  /// Puts bytes into a part, behind all that is in it.
  edited append(std::size_t at, bytes data) noexcept {
    if (!holds(at)) return {};
    return put_into(at, tree_.take(raw(data)));
  }
  /// Puts bytes in the place of a part, its header included. It keeps its name.
  edited replace(std::size_t at, bytes data) noexcept {
    if (!holds(at)) return {};
    tree_.release_children(at);
    draft_node& n = tree_[at];
    n.schema = &detail::undecoded_schema;
    n.header = 0;
    n.width = 0;
    n.on_purpose = false;
    n.content = data;
    return {edit_status::done, at};
  }

  /// Copies a part of `from`, which may be this draft, to beside a part, into it, or in its place.
  edited splice_before(std::size_t at, const draft& from, std::size_t part) noexcept {
    if (!holds(at) || !from.holds(part)) return {};
    return put(tree_.copy(from.tree_, part), tree_[at].parent, at);
  }
  edited splice_after(std::size_t at, const draft& from, std::size_t part) noexcept {
    if (!holds(at) || !from.holds(part)) return {};
    return put(tree_.copy(from.tree_, part), tree_[at].parent, tree_[at].next);
  }
  edited splice_into(std::size_t at, const draft& from, std::size_t part) noexcept {
    if (!holds(at) || !from.holds(part)) return {};
    return put_into(at, tree_.copy(from.tree_, part));
  }
  edited splice_over(std::size_t at, const draft& from, std::size_t part) noexcept {
    if (!holds(at) || !from.holds(part)) return {};
    const std::size_t made = tree_.copy(from.tree_, part);
    if (made == none) return {edit_status::out_of_nodes, at};
    draft_node& n = tree_[made];
    n.name = tree_[at].name;
    n.length_from = tree_[at].length_from;
    tree_.link(made, tree_[at].parent, at);
    tree_.unlink(at);
    tree_.release(at);
    if (root_ == at) root_ = made;
    return {edit_status::done, made};
  }

  /// Writes all of it, or says how many bytes that needs. With `repair::lengths`, each length around or
  /// beside a part says what is there; one that was set by hand stays.
  written write(std::span<std::uint8_t> out, repair mode) noexcept {
    return detail::draft_layout(tree_, mode).write(out);
  }

 private:
  struct filler {
    draft& to;
    std::size_t current = none;
    std::size_t left_out = 0;  ///< of the nodes that are open

    void enter(const walk_node& n) noexcept {
      ++to.needed_;
      const std::size_t made = left_out == 0 ? to.tree_.take(to.node(n, current)) : none;
      if (made == none) {
        ++left_out;
      } else {
        to.tree_.link(made, current);
        current = made;
      }
    }
    void leave(const walk_node&) noexcept {
      if (left_out != 0) {
        --left_out;
        return;
      }
      draft_node& n = to.tree_[current];
      if (!n.is_leaf()) n.content = {};
      current = n.parent;
    }
    void violation(const parse_error&, std::size_t) noexcept { ++to.violations_; }
  };

  draft_node node(const walk_node& n, std::size_t parent) const noexcept {
    draft_node out;
    out.schema = n.schema;
    out.name = n.name;
    out.header = n.header;
    out.declared = n.declared;
    out.value = n.value;
    out.content = n.content();
    const bool number = n.schema->kind == wire_kind::number || n.schema->kind == wire_kind::varint;
    if (number && n.complete) out.width = n.wire.size();
    out.length_from = length_from(n, parent);
    return out;
  }
  /// What is left over behind a member belongs to it.
  std::size_t length_from(const walk_node& n, std::size_t parent) const noexcept {
    if (parent == none || tree_[parent].schema->kind != wire_kind::structure) return none;
    if (n.name.empty()) {
      const std::size_t before = tree_[parent].last_child;
      return before != none ? tree_[before].length_from : none;
    }
    const schema& around = *tree_[parent].schema;
    for (std::size_t i = 0; i < around.count; ++i) {
      if (around.fields[i].name == n.name) return detail::length_source(*around.fields[i].type, n.schema);
    }
    return none;
  }
  /// Where the member stands that says the length of a part.
  std::size_t source_of(const draft_node& n) const noexcept {
    const draft_node& around = tree_[n.parent];
    std::size_t at = around.first_child;
    while (at != none && tree_[at].name != around.schema->fields[n.length_from].name) at = tree_[at].next;
    return at;
  }

  static draft_node raw(bytes data) noexcept {
    draft_node out;
    out.schema = &detail::undecoded_schema;
    out.content = data;
    return out;
  }
  edited put(std::size_t made, std::size_t parent, std::size_t next) noexcept {
    if (made == none) return {edit_status::out_of_nodes, none};
    forget_source(made, parent);
    tree_.link(made, parent, next);
    return {edit_status::done, made};
  }
  edited put_into(std::size_t at, std::size_t made) noexcept {
    if (made == none) return {edit_status::out_of_nodes, none};
    draft_node& n = tree_[at];
    if (n.schema->kind == wire_kind::extension && n.header == 0) {
      tree_.release(made);
      return {edit_status::not_applicable, at};
    }
    if (n.is_leaf() && (n.width != 0 || !n.content.empty())) {
      // What it holds becomes its first child.
      draft_node before = raw(n.content);
      if (n.width != 0) {
        before.schema = n.schema;
        before.value = n.value;
        before.width = n.width;
      }
      const std::size_t first = tree_.take(before);
      if (first == none) {
        tree_.release(made);
        return {edit_status::out_of_nodes, none};
      }
      tree_.link(first, at);
      n.width = 0;
      n.content = {};
    }
    return put(made, at, none);
  }
  edited move(std::size_t at, std::size_t parent, std::size_t next, std::size_t target) noexcept {
    if (!holds(at)) return {};
    if (at == target) return {edit_status::done, at};
    const bool loses_root = at == root_ && parent != none;
    if (tree_.is_within(target, at) || loses_root) return {edit_status::not_applicable, at};
    if (next == at) next = tree_[at].next;
    const std::size_t before = tree_[at].parent;
    tree_.unlink(at);
    if (parent != before) forget_source(at, none);
    tree_.link(at, parent, next);
    return {edit_status::done, at};
  }
  /// A part keeps the member that says its length only in a struct of the same type.
  void forget_source(std::size_t at, std::size_t parent) noexcept {
    draft_node& n = tree_[at];
    if (n.length_from == none) return;
    bool same = parent != none && tree_[parent].schema->kind == wire_kind::structure && !n.name.empty();
    if (same) {
      const schema& around = *tree_[parent].schema;
      same = false;
      for (std::size_t i = 0; i < around.count; ++i) {
        same = same || (around.fields[i].name == n.name &&
                        detail::length_source(*around.fields[i].type, n.schema) == n.length_from);
      }
    }
    if (!same) n.length_from = none;
  }

  std::span<draft_node> storage_;
  detail::draft_tree tree_;
  std::size_t root_ = none;
  std::size_t needed_ = 0;
  std::size_t violations_ = 0;
};

}  // namespace tlswire
