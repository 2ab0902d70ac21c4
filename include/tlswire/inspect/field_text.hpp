#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/wire/bytes.hpp>

namespace tlswire {

struct tree_options {
  std::size_t most_hex = 32;    ///< bytes of an opaque field that are shown in hex; 0: their number only
  std::size_t most_text = 256;  ///< and as text, if all of them are printable ASCII
};

namespace detail {

/// Prints what a part of a message is called, and what it says: `cipher_suite: TLS_AES_128_GCM_SHA256
/// (0x1301)`.
class field_text {
 public:
  field_text(text_sink out, tree_options options) noexcept : out_(out), options_(options) {}

  void operator()(const walk_node& node) const {
    if (label(node)) out_(": ");
    value(node);
  }

  /// Without what it is called.
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

 private:
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
    if (options_.most_hex == 0) {
      size(data.size());
    } else {
      out_.hex(data.sub(0, options_.most_hex));
      if (data.size() > options_.most_hex) {
        out_("\u2026 (");
        size(data.size());
        out_(")");
      }
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
};

}  // namespace detail
}  // namespace tlswire
