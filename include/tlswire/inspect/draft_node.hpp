#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/schema.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire {

/// A part of a draft. Links are indices into the array of nodes. The bytes of a part are its header, made
/// from `value` and `declared`, and then those of its children; or, if it has none, its number or its
/// content.
struct draft_node {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  const tlswire::schema* schema = nullptr;
  std::string_view name{};  ///< of the member or the extension; static storage
  std::size_t parent = none;
  std::size_t first_child = none;
  std::size_t last_child = none;
  std::size_t previous = none;
  std::size_t next = none;
  std::size_t header = 0;  ///< bytes before the content: a length prefix, or type and length of an extension
  std::uint64_t declared = 0;  ///< the length that the header says
  std::uint64_t value = 0;     ///< of a number, and the type of an extension
  std::size_t width = 0;       ///< of a number that is whole, in bytes; 0 for anything else
  bytes content{};             ///< of a part without children; a view
  bool on_purpose = false;     ///< its length, or its value, was set by hand: no repair changes it
  std::size_t length_from =
      none;  ///< which member of the struct around it says its length, counted as declared

  std::size_t written_size = 0;     ///< by the last `write`
  std::uint64_t written_value = 0;  ///< that of a number, repaired

  constexpr bool is_leaf() const noexcept { return first_child == none; }
  constexpr bool is_number() const noexcept { return is_leaf() && width != 0; }
  constexpr bool is_extension() const noexcept { return schema->kind == wire_kind::extension && header != 0; }
  /// How wide the length in its header is, in bytes.
  constexpr std::size_t length_width() const noexcept {
    return schema->kind == wire_kind::extension && header != 0 ? 2 : header;
  }
};

/// What became of an edit.
enum class edit_status : std::uint8_t {
  done,
  no_such_part,    ///< the index stands for nothing
  not_applicable,  ///< the part has no such thing, or would be put into itself
  does_not_fit,    ///< the number is too large for its width
  out_of_nodes,    ///< the array is full; the draft is unchanged
};

struct edited {
  edit_status status = edit_status::no_such_part;
  std::size_t node = draft_node::none;  ///< the part that was changed, or is new

  constexpr explicit operator bool() const noexcept { return status == edit_status::done; }
};

/// Which lengths `write` computes anew.
enum class repair : std::uint8_t {
  none,     ///< every length is written as it was read or set
  lengths,  ///< all but those that were set by hand
};

struct written {
  enum class outcome : std::uint8_t {
    done,
    needs_room,       ///< `size` bytes; nothing was written
    length_too_large  ///< for the width of the length of `node`; nothing was written
  };
  outcome status = outcome::done;
  std::size_t size = 0;
  std::size_t node = draft_node::none;

  constexpr explicit operator bool() const noexcept { return status == outcome::done; }
};

}  // namespace tlswire
