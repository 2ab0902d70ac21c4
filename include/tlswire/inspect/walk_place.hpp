#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/wire/error.hpp>

namespace tlswire::detail {

/// The numbers among the members of the struct that is being walked.
struct walk_siblings {
  static constexpr std::size_t most = 32;
  std::uint64_t values[most];
};

/// Where a value stands in a walk. The places around it form a list on the stack.
struct walk_place {
  const walk_place* outer = nullptr;
  std::string_view name{};  ///< of a member or an extension; a NUL stands behind it
  std::size_t index = 0;
  bool is_element = false;
  std::size_t depth = 0;
  const walk_siblings* around = nullptr;
  std::uint64_t* value = nullptr;  ///< where to put it, if it is a number

  /// What the value holds, as one; no step of the path.
  walk_place content() const noexcept { return {this, {}, 0, false, depth + 1, around}; }
  walk_place element(std::size_t i) const noexcept { return {this, {}, i, true, depth + 1}; }
  walk_place member(std::string_view n) const noexcept { return {this, n, 0, false, depth + 1}; }
  walk_place member(std::string_view n, walk_siblings& all, std::size_t i) const noexcept {
    std::uint64_t* const kept = i < walk_siblings::most ? &all.values[i] : nullptr;
    return {this, n, 0, false, depth + 1, &all, kept};
  }
  /// A step of the path that is no value of its own.
  walk_place part(std::string_view n) const noexcept { return {this, n, 0, false, depth}; }
  /// What follows the value in the same container.
  walk_place after() const noexcept { return outer != nullptr ? outer->content() : walk_place{}; }

  /// Puts the path to this place before that of the error, as the parser does while unwinding.
  void complete(parse_error& error) const noexcept {
    for (const walk_place* p = this; p != nullptr; p = p->outer) {
      if (p->is_element) error.enclose_index(p->index);
      if (!p->name.empty()) error.enclose(p->name.data());
    }
  }
};

}  // namespace tlswire::detail
