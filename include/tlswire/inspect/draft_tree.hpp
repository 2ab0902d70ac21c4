#pragma once

#include <cstddef>
#include <span>

#include <tlswire/inspect/draft_node.hpp>

namespace tlswire::detail {

/// The nodes of a draft, linked in the caller's array. Nothing here recurses: the depth of a draft is bounded
/// by the number of its nodes only.
class draft_tree {
 public:
  static constexpr std::size_t none = draft_node::none;

  explicit draft_tree(std::span<draft_node> storage) noexcept : storage_(storage) {}

  void clear() noexcept {
    used_ = 0;
    free_ = none;
    first_ = none;
    last_ = none;
  }

  draft_node& operator[](std::size_t i) noexcept { return storage_[i]; }
  const draft_node& operator[](std::size_t i) const noexcept { return storage_[i]; }
  bool holds(std::size_t i) const noexcept { return i < used_ && storage_[i].schema != nullptr; }

  /// The first child of a part, and of `none`: the first part of all.
  std::size_t first(std::size_t parent) const noexcept {
    return parent == none ? first_ : storage_[parent].first_child;
  }

  /// A node that is linked to nothing, or `none`.
  std::size_t take(const draft_node& value) noexcept {
    std::size_t at = free_;
    if (at != none) {
      free_ = storage_[at].next;
    } else {
      if (used_ == storage_.size()) return none;
      at = used_++;
    }
    draft_node& n = storage_[at];
    n = value;
    n.parent = n.first_child = n.last_child = n.previous = n.next = none;
    return at;
  }
  /// Puts a part, linked to nothing, into `parent`, before `next`, or last if that is `none`.
  void link(std::size_t at, std::size_t parent, std::size_t next = none) noexcept {
    draft_node& n = storage_[at];
    n.parent = parent;
    n.next = next;
    n.previous = next != none ? storage_[next].previous : tail(parent);
    (n.previous != none ? storage_[n.previous].next : head(parent)) = at;
    (next != none ? storage_[next].previous : tail(parent)) = at;
  }
  void unlink(std::size_t at) noexcept {
    draft_node& n = storage_[at];
    (n.previous != none ? storage_[n.previous].next : head(n.parent)) = n.next;
    (n.next != none ? storage_[n.next].previous : tail(n.parent)) = n.previous;
    n.parent = n.previous = n.next = none;
  }
  /// Gives back a part, linked to nothing, with all below it.
  void release(std::size_t at) noexcept {
    release_children(at);
    give_back(at);
  }
  void release_children(std::size_t of) noexcept {
    std::size_t at = storage_[of].first_child;
    while (at != none) {
      if (!storage_[at].is_leaf()) {
        at = storage_[at].first_child;
        continue;
      }
      // The last that was seen of a part: it is without children now.
      const std::size_t parent = storage_[at].parent;
      unlink(at);
      give_back(at);
      at = storage_[parent].first_child;
      if (at == none && parent != of) at = parent;
    }
  }

  /// The next part below `top` behind `at`, a parent before its children; `none` behind the last. `leave` is
  /// called with each part that is done, after its children; `top` is none of these.
  template <class Leave>
  std::size_t next(std::size_t at, std::size_t top, Leave&& leave) const noexcept {
    if (!storage_[at].is_leaf()) return storage_[at].first_child;
    while (at != top) {
      const std::size_t parent = storage_[at].parent;
      const std::size_t following = storage_[at].next;
      leave(at);
      if (following != none) return following;
      at = parent;
    }
    return none;
  }
  std::size_t next(std::size_t at, std::size_t top) const noexcept {
    return next(at, top, [](std::size_t) {});
  }

  bool is_within(std::size_t at, std::size_t top) const noexcept {
    while (at != none && at != top) at = storage_[at].parent;
    return at == top;
  }

  /// A copy of a part and all below it, linked to nothing; `none`, and nothing taken, if the nodes do not
  /// suffice.
  std::size_t copy(const draft_tree& from, std::size_t top) noexcept {
    const std::size_t made = take(from[top]);
    if (made == none) return none;
    std::size_t to = made;
    for (std::size_t at = top;;) {
      std::size_t up = 0;
      at = from.next(at, top, [&](std::size_t) { ++up; });
      if (at == none) return made;
      for (; up != 0; --up) to = storage_[to].parent;
      const std::size_t one = take(from[at]);
      if (one == none) {
        release(made);
        return none;
      }
      link(one, to);
      to = one;
    }
  }

 private:
  std::size_t& head(std::size_t parent) noexcept {
    return parent == none ? first_ : storage_[parent].first_child;
  }
  std::size_t& tail(std::size_t parent) noexcept {
    return parent == none ? last_ : storage_[parent].last_child;
  }
  void give_back(std::size_t at) noexcept {
    storage_[at].schema = nullptr;
    storage_[at].next = free_;
    free_ = at;
  }

  std::span<draft_node> storage_;
  std::size_t used_ = 0;
  std::size_t free_ = none;
  std::size_t first_ = none;
  std::size_t last_ = none;
};

}  // namespace tlswire::detail
