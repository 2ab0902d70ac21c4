#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/registry/error_text.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

struct tree_options {
  std::size_t most_hex = 32;    ///< bytes of an opaque field that are shown in hex
  std::size_t most_text = 256;  ///< and as text, if all of them are printable ASCII
};

/// Prints a walk, a line for each field: the range of its bytes (from the first to behind the last, those of
/// its length prefix included), its name, its value. A violation has a line of its own, which begins with
/// `!`.
///
///        34..35         legacy_session_id: (empty)
///        35..43         cipher_suites: 6 bytes
///        37..39           [0]: TLS_AES_128_GCM_SHA256 (0x1301)
///
/// The body of an extension stands below it directly, without a line for the struct.
class tree_sink {
 public:
  explicit tree_sink(text_sink out, tree_options options = {}) noexcept : out_(out), options_(options) {}

  void enter(const walk_node& node) {
    close_hidden(node.depth);
    const bool hidden =
        below_extension_ && node.schema->kind == wire_kind::structure && hidden_count_ < most_hidden;
    below_extension_ = node.schema->kind == wire_kind::extension;
    if (hidden) {
      hidden_[hidden_count_++] = node.depth;
      return;
    }
    range(node);
    out_.spaces(indentation(node.depth));
    if (label(node)) out_(": ");
    value(node);
    out_("\n");
  }
  void leave(const walk_node&) { below_extension_ = false; }
  void violation(const parse_error& error, std::size_t depth) {
    close_hidden(depth);
    out_("!");
    out_.spaces(range_width - 1 + indentation(depth));
    out_(error_text(error));
    out_("\n");
  }

 private:
  static constexpr std::size_t range_width = 15;
  static constexpr std::size_t most_hidden = 8;

  void close_hidden(std::size_t depth) noexcept {
    while (hidden_count_ != 0 && hidden_[hidden_count_ - 1] >= depth) --hidden_count_;
  }
  std::size_t indentation(std::size_t depth) const noexcept { return 2 * (depth - hidden_count_); }

  void range(const walk_node& node) const {
    const std::size_t end = node.offset + node.wire.size();
    out_.number(node.offset, 6);
    out_("..");
    out_.number(end);
    std::size_t digits = 1;
    for (std::size_t rest = end; rest >= 10; rest /= 10) ++digits;
    out_.spaces(digits < 6 ? 7 - digits : 1);
  }

  /// False if there is none.
  bool label(const walk_node& node) const {
    if (node.is_element) {
      out_("[");
      out_.number(node.index);
      out_("]");
    } else {
      out_(node.name);
    }
    return node.is_element || !node.name.empty();
  }

  void value(const walk_node& node) const {
    switch (node.schema->kind) {
      case wire_kind::number:
      case wire_kind::varint:
        number(node);
        break;
      case wire_kind::structure:
        out_(node.schema->name);
        break;
      case wire_kind::vector:
      case wire_kind::length_prefixed:
      case wire_kind::extension_list:
        if (node.header == 0) {
          opaque(node.wire);
        } else {
          size(node.declared);
        }
        break;
      case wire_kind::array:
      case wire_kind::rest:
      case wire_kind::zeros:
        size(node.wire.size());
        break;
      case wire_kind::extension:
        extension(node);
        break;
      case wire_kind::undecoded:
        out_("undecoded ");
        opaque(node.wire);
        break;
      default:
        opaque(node.content());
    }
  }

  void size(std::uint64_t count) const {
    out_.number(count);
    out_(count == 1 ? " byte" : " bytes");
  }

  void number(const walk_node& node) const {
    if (!node.complete) return opaque(node.wire);
    if (node.schema->name.empty()) return out_.number(node.value);
    enumerator(node,
               node.schema->value_name != nullptr ? node.schema->value_name(node.value) : std::string_view{});
  }
  void enumerator(const walk_node& node, std::string_view name) const {
    out_(name);
    if (!name.empty()) out_(" (");
    out_.hex(node.value, node.schema->width);
    if (!name.empty()) out_(")");
    if (node.schema->is_grease != nullptr && node.schema->is_grease(node.value)) out_(" (GREASE)");
  }

  void extension(const walk_node& node) const {
    if (node.header == 0) return opaque(node.wire);
    const std::string_view registered = node.schema->value_name(node.value);
    enumerator(node, registered.empty() ? node.name : registered);
    out_(", ");
    size(node.declared);
    if (!node.name.empty() || node.content().empty()) return;
    out_(": ");
    opaque(node.content());
  }

  void opaque(bytes data) const {
    if (data.empty()) return out_("(empty)");
    out_.hex(data.sub(0, options_.most_hex));
    if (data.size() > options_.most_hex) {
      out_("\u2026 (");
      size(data.size());
      out_(")");
    }
    for (const std::uint8_t byte : data) {
      if (byte < 0x20 || byte > 0x7e) return;
    }
    out_(" \"");
    out_(data.sub(0, options_.most_text).text());
    out_(data.size() > options_.most_text ? "\u2026\"" : "\"");
  }

  text_sink out_;
  tree_options options_;
  bool below_extension_ = false;
  std::size_t hidden_[most_hidden] = {};
  std::size_t hidden_count_ = 0;
};

/// Prints all of `in` as one `T`; gives the number of violations.
///
///     tlswire::print_tree<tlswire::ClientHello>(body, [](std::string_view text) { std::fwrite(...); });
template <class T, class Context = no_context>
std::size_t print_tree(bytes in, text_sink out, const Context& context = {}, tree_options options = {}) {
  tree_sink sink(out, options);
  return walk<T>(in, context, sink);
}

}  // namespace tlswire
