#pragma once

#include <cstddef>

#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/registry/error_text.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/error.hpp>

namespace tlswire {

/// Prints a line for each violation of a walk, and nothing else.
class violation_sink {
 public:
  explicit violation_sink(text_sink out) noexcept : out_(out) {}

  void enter(const walk_node&) const noexcept {}
  void leave(const walk_node&) const noexcept {}
  void violation(const parse_error& error, std::size_t) const {
    out_(error_text(error));
    out_("\n");
  }

 private:
  text_sink out_;
};

/// Prints every violation of `in` as one `T`, a line each, in the order of their bytes as a rule; gives their
/// number.
template <class T, class Context = no_context>
std::size_t print_violations(bytes in, text_sink out, const Context& context = {}) {
  violation_sink sink(out);
  return walk<T>(in, context, sink);
}

}  // namespace tlswire
