#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include <tlswire/inspect/draft_node.hpp>
#include <tlswire/inspect/draft_tree.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire::detail {

/// The largest number of `width` bytes.
constexpr std::uint64_t largest(std::size_t width) noexcept {
  return width >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * width)) - 1;
}
/// The least width of a varint that holds a number, from `width` up; 0 if none does. RFC 9000 section 16.
constexpr std::size_t varint_width(std::uint64_t value, std::size_t width = 1) noexcept {
  while (width <= 8 && value >> (8 * width - 2) != 0) width *= 2;
  return width <= 8 ? width : 0;
}
/// The first two bits of a varint of that width.
constexpr std::uint8_t varint_mark(std::size_t width) noexcept {
  return width == 8 ? 0xc0 : width == 4 ? 0x80 : width == 2 ? 0x40 : 0;
}

/// Writes a draft: first says how large each part is, then writes it.
class draft_layout {
 public:
  static constexpr std::size_t none = draft_node::none;

  draft_layout(draft_tree& tree, repair mode) noexcept : tree_(tree), mode_(mode) {}

  written write(std::span<std::uint8_t> out) noexcept {
    std::size_t total = 0;
    std::size_t too_large = none;
    for (std::size_t top = tree_.first(none); top != none; top = tree_[top].next) {
      measure(top, too_large);
      total += tree_[top].written_size;
    }
    if (too_large != none) return {written::outcome::length_too_large, total, too_large};
    if (out.size() < total) return {written::outcome::needs_room, total};
    std::uint8_t* next = out.data();
    for (std::size_t top = tree_.first(none); top != none; top = tree_[top].next) {
      for (std::size_t at = top; at != none; at = tree_.next(at, top)) next = emit(tree_[at], next);
    }
    return {written::outcome::done, total};
  }

 private:
  void measure(std::size_t top, std::size_t& too_large) noexcept {
    const auto settle = [&](std::size_t at) {
      draft_node& n = tree_[at];
      if (mode_ == repair::lengths && !n.is_leaf() && n.schema->kind == wire_kind::structure) {
        repair_members(at, too_large);
      }
      if (too_large == none && computes_length(n) && n.written_size - n.header > largest(n.length_width())) {
        too_large = at;
      }
      if (at != top) tree_[n.parent].written_size += n.written_size;
    };
    for (std::size_t at = top; at != none; at = tree_.next(at, top, settle)) {
      draft_node& n = tree_[at];
      n.written_value = n.value;
      n.written_size = n.header;
      if (n.is_leaf()) n.written_size += n.width != 0 ? n.width : n.content.size();
    }
    settle(top);
  }

  bool computes_length(const draft_node& n) const noexcept {
    return mode_ == repair::lengths && n.header != 0 && !n.on_purpose;
  }

  /// Numbers that are the length of another member, such as `TLSPlaintext.length`.
  void repair_members(std::size_t parent, std::size_t& too_large) noexcept {
    const schema& type = *tree_[parent].schema;
    for (std::size_t at = tree_[parent].first_child; at != none; at = tree_[at].next) {
      const draft_node& sized = tree_[at];
      if (sized.length_from == none || sized.name.empty()) continue;
      const std::size_t source = member(parent, type.fields[sized.length_from].name);
      if (source == none || !tree_[source].is_number() || tree_[source].on_purpose) continue;
      set_number(tree_[parent], source, size_of_all(parent, sized), too_large);
    }
  }
  std::size_t member(std::size_t parent, std::string_view name) const noexcept {
    std::size_t at = tree_[parent].first_child;
    while (at != none && tree_[at].name != name) at = tree_[at].next;
    return at;
  }
  /// Of the member and of what is left over behind it.
  std::size_t size_of_all(std::size_t parent, const draft_node& sized) const noexcept {
    std::size_t sum = 0;
    for (std::size_t at = tree_[parent].first_child; at != none; at = tree_[at].next) {
      const draft_node& n = tree_[at];
      if (n.length_from == sized.length_from && (n.name.empty() || n.name == sized.name)) {
        sum += n.written_size;
      }
    }
    return sum;
  }
  void set_number(draft_node& around, std::size_t at, std::uint64_t value, std::size_t& too_large) noexcept {
    draft_node& n = tree_[at];
    n.written_value = value;
    if (n.schema->kind == wire_kind::varint) {
      const std::size_t width = varint_width(value, n.width);
      if (width == 0) {
        if (too_large == none) too_large = at;
        return;
      }
      around.written_size += width - n.written_size;
      n.written_size = width;
    } else if (value > largest(n.width) && too_large == none) {
      too_large = at;
    }
  }

  static std::uint8_t* put_number(std::uint8_t* to, std::uint64_t value, std::size_t width) noexcept {
    for (std::size_t i = width; i-- > 0; value >>= 8) to[i] = static_cast<std::uint8_t>(value);
    return to + width;
  }
  std::uint8_t* emit(const draft_node& n, std::uint8_t* to) const noexcept {
    if (n.is_extension()) to = put_number(to, n.value, 2);
    const std::uint64_t length = computes_length(n) ? n.written_size - n.header : n.declared;
    to = put_number(to, length, n.length_width());
    if (n.is_number()) {
      const std::size_t width = n.written_size;
      std::uint8_t* const end = put_number(to, n.written_value, width);
      if (n.schema->kind == wire_kind::varint) to[0] = static_cast<std::uint8_t>(to[0] | varint_mark(width));
      return end;
    }
    if (!n.is_leaf()) return to;
    copy_bytes(to, n.content.data(), n.content.size());
    return to + n.content.size();
  }

  draft_tree& tree_;
  repair mode_;
};

}  // namespace tlswire::detail
