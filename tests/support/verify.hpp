#pragma once

#include <doctest/doctest.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <tlswire/wire.hpp>

#include "support/allocations.hpp"
#include "support/examination.hpp"
#include "support/hex.hpp"
#include "support/rebuild.hpp"
#include "support/text.hpp"

/// The laws that hold for every wire type (design, section 3).
namespace tlswire::test {

namespace detail {

// Out of line, so that the parser of a type is compiled once for all that is asked of it.
template <class T, parse_mode Mode, class Context>
[[gnu::noinline]] result<T> parse_copy(const heap_bytes& input, const Context& context) {
  return tlswire::parse<T, Mode>(input, context);
}
template <class T, class Context>
[[gnu::noinline]] result<bytes> serialize_to(const T& value, heap_bytes& out, const Context& context) {
  return tlswire::serialize(value, out, context);
}
template <class T>
[[gnu::noinline]] bool equal_both_ways(const T& a, const T& b) {
  return tlswire::equal(a, b) && tlswire::equal(b, a);
}

/// Whether the encoding of a `T` ends in a member that may be missing, and in nothing else of open length:
/// then just one proper prefix is legal. Its value says how long that member is.
template <class T>
struct short_form {
  static constexpr bool exists = false;
  static std::size_t tail(const T&) { return 0; }
};
template <class T>
struct short_form<optional_tail<T>> {
  static constexpr bool exists = !tlswire::detail::open_ended<T>;
  static std::size_t tail(const optional_tail<T>& value) {
    return value.has_value() ? encoded_size(*value) : 0;
  }
};
struct last_of {
  template <class First, class... More>
  constexpr const auto* operator()(const First& first, const More&... more) const noexcept {
    if constexpr (sizeof...(More) == 0) {
      return &first;
    } else {
      return (*this)(more...);
    }
  }
};
template <class T>
concept open_struct = taken_apart<T> && tlswire::detail::open_ended<T>;
template <open_struct T>
struct short_form<T> {
  using last = std::remove_cvref_t<decltype(*fields<T>::apply(std::declval<const T&>(), last_of{}))>;
  static constexpr bool exists = short_form<last>::exists;
  static std::size_t tail(const T& value) {
    return short_form<last>::tail(*fields<T>::apply(value, last_of{}));
  }
};

/// What the compiler makes for each type; all else is an examination's.
template <class T, class Context>
class subject_of : public subject {
 public:
  explicit subject_of(const Context& context) : context_(context) {
    min_size = tlswire::min_size<T>;
    max_size = tlswire::max_size<T>;
    open_ended = tlswire::detail::open_ended<T>;
    has_short_form = short_form<T>::exists;
  }

  parsed parse(const heap_bytes& input) const override { return parse_in<strict>(input); }
  parsed frame(const heap_bytes& input) const override { return parse_in<framing>(input); }
  written serialize(const value& v, heap_bytes& out) const override {
    const std::size_t before = allocations();
    const auto result = serialize_to(as_type(v), out, context_);
    written answer;
    answer.allocated = allocations() - before;
    answer.good = result.has_value();
    if (result) {
      answer.got = *result;
    } else {
      answer.error = result.error();
    }
    return answer;
  }
  bool equal(const value& a, const value& b) const override {
    return equal_both_ways(as_type(a), as_type(b));
  }
  std::size_t encoded_size(const value& v) const override { return tlswire::encoded_size(as_type(v)); }
  value rebuild(const value& v) const override {
    struct owner {
      arena storage;
      T made;
    };
    const auto kept = std::make_shared<owner>();
    rebuilder<Context> again{context_, kept->storage};
    kept->made = again(as_type(v));
    if (again.failed) return nullptr;
    return {kept, &kept->made};
  }
  std::size_t tail(const value& v) const override { return short_form<T>::tail(as_type(v)); }

 private:
  static const T& as_type(const value& v) { return *static_cast<const T*>(v.get()); }

  template <parse_mode Mode>
  parsed parse_in(const heap_bytes& input) const {
    const std::size_t before = allocations();
    const result<T> result = parse_copy<T, Mode>(input, context_);
    parsed answer;
    answer.allocated = allocations() - before;
    if (result) {
      answer.got = std::make_shared<const T>(*result);
    } else {
      answer.error = result.error();
    }
    return answer;
  }

  const Context& context_;
};

}  // namespace detail

/// The laws that can be checked by the compiler: `static_assert(lawful<ServerHello>(wire));`
template <class T, class Context = no_context>
constexpr bool lawful(bytes wire, const Context& context = {}) {
  const auto parsed = parse<T>(wire, context);
  if (!parsed || encoded_size(*parsed) != wire.size()) return false;
  if (wire.size() < min_size<T> || wire.size() > max_size<T>) return false;
  detail::heap_bytes out(wire.size());
  const auto written = serialize(*parsed, out, context);
  if (!written || !(*written == wire)) return false;
  const auto again = parse<T>(out, context);
  return again && equal(*parsed, *again);
}

/// Which laws `T` breaks for a valid encoding `wire`; none, if all is well.
template <class T, class Context = no_context>
std::vector<std::string> broken_laws(bytes wire, const Context& context = {}) {
  const detail::subject_of<T, Context> subject(context);
  detail::examination found(wire, subject);
  found.run();
  return found.broken;
}

namespace detail {

/// Fails the test case for each law that a subject breaks.
inline void put_every_law(std::string_view name, bytes wire, const subject& subject, const char* file,
                          int line) {
  examination found(wire, subject);
  found.run();
  for (const std::string& detail : found.details) {
    const std::string what = std::string(name) + " " + to_hex(wire) + ": " + detail;
    ADD_FAIL_CHECK_AT(file, line, what);
  }
}

}  // namespace detail

/// Every law, for a valid encoding `wire` of a `T`.
template <class T, class Context = no_context>
void verify(bytes wire, const Context& context = {}, const char* file = __builtin_FILE(),
            int line = __builtin_LINE()) {
  detail::put_every_law(type_name<T>, wire, detail::subject_of<T, Context>(context), file, line);
}

}  // namespace tlswire::test
