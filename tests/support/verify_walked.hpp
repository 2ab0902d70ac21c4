#pragma once

#include <cstddef>

#include <tlswire/inspect/walker.hpp>

#include "support/verify.hpp"

namespace tlswire::test {

namespace detail {

/// A subject whose bytes are walked as well as parsed.
template <class T, class Context>
class walked_subject_of final : public subject_of<T, Context> {
 public:
  explicit walked_subject_of(const Context& context) : subject_of<T, Context>(context), context_(context) {}

  bool walk(const heap_bytes& input, std::size_t& violations, parse_error& first) const override {
    witness saw{0, first};
    tlswire::walk<T>(input, context_, saw);
    violations = saw.violations;
    return true;
  }

 private:
  struct witness {
    std::size_t violations;
    parse_error& first;

    void enter(const walk_node&) {}
    void leave(const walk_node&) {}
    void violation(const parse_error& error, std::size_t) {
      if (violations++ == 0) first = error;
    }
  };

  const Context& context_;
};

}  // namespace detail

/// Every law, for a valid encoding `wire` of a `T`, and that the walker agrees with the parser on it and on
/// all that the laws make of it.
template <class T, class Context = no_context>
void verify_walked(bytes wire, const Context& context = {}, const char* file = __builtin_FILE(),
                   int line = __builtin_LINE()) {
  detail::put_every_law(type_name<T>, wire, detail::walked_subject_of<T, Context>(context), file, line);
}

}  // namespace tlswire::test
