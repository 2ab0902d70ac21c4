#pragma once

#include <cstddef>
#include <string_view>

#include <tlswire/inspect/field_text.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/registry/error_text.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

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
  explicit tree_sink(text_sink out, tree_options options = {}) noexcept : out_(out), field_(out, options) {}

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
    field_(node);
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

  text_sink out_;
  detail::field_text field_;
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
