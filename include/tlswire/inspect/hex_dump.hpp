#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/inspect/field_text.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/registry/error_text.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// Prints every byte of a walk once, in rows of up to 16, each field from a row of its own, with its name and
/// value beside its first row. A container has the row of its length; a violation has a line of its own,
/// which begins with `!`.
///
///     0022  00                                               legacy_session_id: (empty)
///     0023  00 06                                            cipher_suites: 6 bytes
///     0025  13 01                                              [0]: TLS_AES_128_GCM_SHA256 (0x1301)
class hex_dump_sink {
 public:
  explicit hex_dump_sink(text_sink out) noexcept : out_(out), field_(out, {.most_hex = 0}) {}

  void enter(const walk_node& node) {
    const bytes shown = is_leaf(node) ? node.wire : node.wire.sub(0, node.header);
    row(node.offset, shown);
    const std::size_t in_row = shown.size() < per_row ? shown.size() : per_row;
    out_.spaces(3 * (per_row - in_row) + (in_row != 0 ? 1 : 0) + 2 * node.depth);
    field_(node);
    out_("\n");
    for (std::size_t at = per_row; at < shown.size(); at += per_row) {
      row(node.offset + at, shown.sub(at));
      out_("\n");
    }
  }
  void leave(const walk_node&) const noexcept {}
  void violation(const parse_error& error, std::size_t depth) {
    out_("!");
    out_.spaces(first_column - 1 + 3 * per_row + 2 * depth);
    out_(error_text(error));
    out_("\n");
  }

 private:
  static constexpr std::size_t per_row = 16;
  static constexpr std::size_t first_column = 6;

  static bool is_leaf(const walk_node& node) noexcept {
    switch (node.schema->kind) {
      case wire_kind::structure:
      case wire_kind::array:
      case wire_kind::rest:
        return false;
      case wire_kind::vector:
      case wire_kind::length_prefixed:
      case wire_kind::extension_list:
        return node.header == 0;
      case wire_kind::extension:
        return node.header == 0 || node.name.empty();
      default:
        return true;
    }
  }
  /// Offset and bytes; longer offsets take more than four digits.
  void row(std::size_t offset, bytes data) const {
    std::size_t width = 2;
    while (width < sizeof offset && offset >> (8 * width) != 0) ++width;
    std::uint8_t digits[sizeof offset];
    for (std::size_t i = 0; i < width; ++i) {
      digits[i] = static_cast<std::uint8_t>(offset >> (8 * (width - 1 - i)));
    }
    if (data.empty()) {
      out_.spaces(2 * width);
    } else {
      out_.hex(bytes(digits, width));
    }
    out_("  ");
    const bytes shown = data.sub(0, per_row);
    for (std::size_t i = 0; i < shown.size(); ++i) {
      if (i != 0) out_(" ");
      out_.hex(shown.sub(i, 1));
    }
  }

  text_sink out_;
  detail::field_text field_;
};

/// Prints all of `in` as one `T`; gives the number of violations.
template <class T, class Context = no_context>
std::size_t print_hex_dump(bytes in, text_sink out, const Context& context = {}) {
  hex_dump_sink sink(out);
  return walk<T>(in, context, sink);
}

}  // namespace tlswire
