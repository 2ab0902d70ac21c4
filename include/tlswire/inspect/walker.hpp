#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/registry/extension_type.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>
#include <tlswire/wire/reader.hpp>

namespace tlswire {

/// A part of a message, as a walk comes to it. Wrappers without bytes of their own (choice, optional_tail, sized,
/// constant) are no nodes: what they hold stands in their place.
struct walk_node {
  const tlswire::schema* schema;
  std::string_view name;   ///< of the member, or of the extension whose body it is; else empty. Static storage
  std::size_t index;       ///< of an element or an extension
  bool is_element;         ///< whether `index` means something
  std::size_t depth;       ///< of the root: 0
  std::size_t offset;      ///< of its first byte, that of its length prefix included, in the message
  bytes wire;              ///< all its bytes; fewer than its type says where it is cut short
  std::size_t header;      ///< bytes of `wire` before the content: a length prefix, or type and length of an extension
  std::uint64_t declared;  ///< the length that the header says; what is there may be less
  std::uint64_t value;     ///< of a number, and the type of an extension
  bool complete;           ///< false where its bytes end before it does, so that `declared` or `value` may be missing

  constexpr bytes content() const noexcept { return wire.sub(header); }
};

/// Who listens to a walk: any object with these members, which must outlive the walk.
///
///     void enter(const walk_node&);   // a parent before its children
///     void leave(const walk_node&);   // the same node, after its children
///     void violation(const parse_error&, std::size_t depth);   // where it is found: `depth` is that of a child there
class walk_sink {
 public:
  template <class Sink>
    requires(!std::is_same_v<Sink, walk_sink> && !std::is_const_v<Sink>)
  constexpr walk_sink(Sink& sink TLSWIRE_LIFETIMEBOUND) noexcept  // NOLINT: a parameter is made from the caller's object
      : object_(&sink),
        enter_([](void* o, const walk_node& n) { static_cast<Sink*>(o)->enter(n); }),
        leave_([](void* o, const walk_node& n) { static_cast<Sink*>(o)->leave(n); }),
        violation_([](void* o, const parse_error& e, std::size_t d) { static_cast<Sink*>(o)->violation(e, d); }) {}

  void enter(const walk_node& node) const { enter_(object_, node); }
  void leave(const walk_node& node) const { leave_(object_, node); }
  void violation(const parse_error& error, std::size_t depth) const { violation_(object_, error, depth); }

 private:
  void* object_;
  void (*enter_)(void*, const walk_node&);
  void (*leave_)(void*, const walk_node&);
  void (*violation_)(void*, const parse_error&, std::size_t);
};

namespace detail {

inline constexpr schema undecoded_schema{wire_kind::undecoded};
inline constexpr schema extension_schema = [] {
  schema s;
  s.kind = wire_kind::extension;
  s.name = "ExtensionType";
  s.min_size = 4;
  s.max_size = 4 + 65535;
  s.width = 2;
  s.value_name = &value_name<ExtensionType>;
  s.is_grease = &value_is_grease<ExtensionType>;
  return s;
}();

constexpr std::size_t highest_walk = 64;
constexpr std::size_t walked_siblings = 32;

/// The interpreter. A step takes bytes from `next`, and answers false if it came to the end of its region without having
/// found all of its type: what should follow in that region is then not there either.
///
/// A length that says more than there is makes a region that is clipped: its end is not the one that was meant, so what
/// breaks a rule at that end only is a consequence, and is not reported again.
class walker {
 public:
  walker(const std::uint8_t* base, const void* context, walk_sink sink) noexcept
      : base_(base), context_(context), sink_(sink) {}

  /// Walks all of `in` as one message.
  std::size_t message(const schema& type, bytes in) {
    const std::uint8_t* next = in.begin();
    whole(type, next, {in.end(), false}, {}, nullptr);
    return violations_;
  }

 private:
  struct region {
    const std::uint8_t* end;
    bool clipped;
  };
  struct place {
    const place* outer = nullptr;
    std::string_view name{};  ///< empty, unless it is a step of a path
    std::size_t index = 0;
    bool is_element = false;
    std::size_t depth = 0;
  };
  /// The numbers among the members of the struct that is being walked.
  struct siblings {
    std::uint64_t values[walked_siblings];
  };

  static place child(const place& at) noexcept { return {&at, {}, 0, false, at.depth + 1}; }
  static place member(const place& at, std::string_view name) noexcept { return {&at, name, 0, false, at.depth + 1}; }
  static place element(const place& at, std::size_t index) noexcept { return {&at, {}, index, true, at.depth + 1}; }

  static std::size_t distance(const std::uint8_t* from, const std::uint8_t* to) noexcept {
    return static_cast<std::size_t>(to - from);
  }

  // The path is made of the places around, as the parser makes it while unwinding.
  void report(parse_error error, const place& at) {
    ++violations_;
    for (const place* p = &at; p != nullptr; p = p->outer) {
      if (p->is_element) error.enclose_index(p->index);
      if (!p->name.empty()) error.enclose(p->name.data());
    }
    sink_.violation(error, at.depth + 1);
  }
  void report(errc code, const std::uint8_t* where, std::uint64_t declared, std::uint64_t available, const place& at) {
    if (!skimming_) report(parse_error(code, distance(base_, where), declared, available), at);
  }
  /// The same for a rule that is broken at the end of a region.
  void report_at_end(errc code, const std::uint8_t* where, std::uint64_t declared, std::uint64_t available,
                     const place& at, const region& in) {
    if (!in.clipped) report(code, where, declared, available, at);
  }

  walk_node node(const schema& type, const std::uint8_t* from, const std::uint8_t* to, const place& at) const noexcept {
    const std::size_t size = distance(from, to);
    return {&type, at.name, at.index, at.is_element, at.depth, distance(base_, from), {from, size}, 0, 0, 0, true};
  }
  void enter(const walk_node& n) {
    if (!skimming_) sink_.enter(n);
  }
  void leave(const walk_node& n) {
    if (!skimming_) sink_.leave(n);
  }
  void leaf(const walk_node& n) {
    enter(n);
    leave(n);
  }
  void undecoded(const std::uint8_t* from, const std::uint8_t* to, const place& at) {
    walk_node n = node(undecoded_schema, from, to, at);
    n.complete = false;
    leaf(n);
  }

  /// Where a value ends that is not told by a length. Nothing behind a length is looked at.
  const std::uint8_t* end_of(const schema& type, const std::uint8_t* next, const region& in, const place& at,
                             siblings* around) {
    if (skimming_) return next;
    skimming_ = true;
    step(type, next, in, at, around);
    skimming_ = false;
    return next;
  }

  /// Walks a value that should fill its region, and leaves the region behind. False if the end is not the one meant.
  bool whole(const schema& type, const std::uint8_t*& next, const region& in, const place& at, siblings* around) {
    if (step(type, next, in, at, around) && next != in.end) {
      report_at_end(errc::trailing_data, next, 0, distance(next, in.end), at, in);
      undecoded(next, in.end, at.outer != nullptr ? child(*at.outer) : place{});
    }
    next = in.end;
    return !in.clipped;
  }

  bool step(const schema& type, const std::uint8_t*& next, const region& in, const place& at, siblings* around,
            std::uint64_t* value = nullptr) {
    switch (type.kind) {
      case wire_kind::number: return number(type, type.width, next, in, at, value);
      case wire_kind::varint: return varint_number(type, next, in, at, value);
      case wire_kind::fixed_opaque: return fixed_opaque(type, next, in, at);
      case wire_kind::opaque:
      case wire_kind::vector:
      case wire_kind::length_prefixed:
      case wire_kind::extension_list: return prefixed(type, next, in, at, around);
      case wire_kind::array: return array(type, next, in, at);
      case wire_kind::structure: return structure(type, next, in, at);
      case wire_kind::choice: return choice(type, next, in, at, around);
      case wire_kind::optional_tail: return next == in.end || step(*type.inner, next, in, at, around);
      case wire_kind::sized: return sized(type, next, in, at, around);
      case wire_kind::rest_opaque:
      case wire_kind::zeros:
      case wire_kind::rest: return rest(type, next, in, at);
      case wire_kind::constant: return constant(type, next, in, at, value);
      case wire_kind::custom: return custom(type, next, in, at, value);
      case wire_kind::extension:
      case wire_kind::undecoded: break;
    }
    compiler::trap();
  }

  /// The bytes end inside a value that takes no apart, which needs `size` bytes.
  bool cut(const schema& type, const std::uint8_t*& next, const region& in, const place& at, std::size_t size) {
    walk_node n = node(type, next, in.end, at);
    n.complete = false;
    enter(n);
    report_at_end(errc::truncated, next, size, distance(next, in.end), at, in);
    leave(n);
    next = in.end;
    return false;
  }

  bool number(const schema& type, std::size_t width, const std::uint8_t*& next, const region& in, const place& at,
              std::uint64_t* value) {
    if (distance(next, in.end) < width) return cut(type, next, in, at, width);
    walk_node n = node(type, next, next + width, at);
    for (std::size_t i = 0; i < width; ++i) n.value = n.value << 8 | next[i];
    if (value != nullptr) *value = n.value;
    leaf(n);
    next += width;
    return true;
  }

  bool varint_number(const schema& type, const std::uint8_t*& next, const region& in, const place& at,
                     std::uint64_t* value) {
    if (next == in.end) return cut(type, next, in, at, 1);
    const std::size_t width = std::size_t{1} << (*next >> 6);
    if (distance(next, in.end) < width) return cut(type, next, in, at, width);
    walk_node n = node(type, next, next + width, at);
    n.value = *next & 0x3f;
    for (std::size_t i = 1; i < width; ++i) n.value = n.value << 8 | next[i];
    if (value != nullptr) *value = n.value;
    leaf(n);
    next += width;
    return true;
  }

  bool fixed_opaque(const schema& type, const std::uint8_t*& next, const region& in, const place& at) {
    if (distance(next, in.end) < type.low) return cut(type, next, in, at, type.low);
    leaf(node(type, next, next + type.low, at));
    next += type.low;
    return true;
  }

  bool prefixed(const schema& type, const std::uint8_t*& next, const region& in, const place& at, siblings* around) {
    const std::size_t left = distance(next, in.end);
    if (left < type.width) return cut(type, next, in, at, type.width);
    const std::uint8_t* const prefix = next;
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < type.width; ++i) length = length << 8 | prefix[i];
    const std::size_t available = left - type.width;
    const bool overrun = length > available;
    const region content{overrun ? in.end : prefix + type.width + length, overrun};

    next = content.end;
    if (skimming_) return !overrun;
    walk_node n = node(type, prefix, content.end, at);
    n.header = type.width;
    n.declared = length;
    n.complete = !overrun;
    enter(n);
    // One length breaks one rule: the first, in the order in which the parser asks.
    if (length < type.low) {
      report(errc::length_below_minimum, prefix, length, type.low, at);
    } else if (length > type.high) {
      report(errc::length_above_maximum, prefix, length, type.high, at);
    } else if (overrun) {
      report_at_end(errc::length_overrun, prefix, length, available, at, in);
    } else if (type.kind == wire_kind::vector) {
      check_multiple(*type.inner, prefix, length, at);
    }
    const std::uint8_t* inside = prefix + type.width;
    if (type.kind == wire_kind::vector) elements(*type.inner, inside, content, at);
    if (type.kind == wire_kind::extension_list) extensions(type, inside, content, at);
    if (type.kind == wire_kind::length_prefixed) whole(*type.inner, inside, content, child(at), around);
    leave(n);
    return !overrun;
  }

  static bool of_fixed_size(const schema& element) noexcept {
    return element.min_size == element.max_size && element.min_size > 1;
  }
  void check_multiple(const schema& type, const std::uint8_t* where, std::uint64_t length, const place& at) {
    if (of_fixed_size(type) && length % type.min_size != 0) {
      report(errc::length_not_a_multiple, where, length, type.min_size, at);
    }
  }
  /// Elements to the end of a region. What is left of it after the last whole one of fixed size was reported before.
  void elements(const schema& type, const std::uint8_t* next, const region& in, const place& at) {
    const std::size_t needed = of_fixed_size(type) ? type.min_size : 1;
    for (std::size_t i = 0; distance(next, in.end) >= needed; ++i) {
      const std::uint8_t* const before = next;
      if (!step(type, next, in, element(at, i), nullptr) || next == before) break;
    }
    if (next != in.end) undecoded(next, in.end, child(at));
  }

  bool array(const schema& type, const std::uint8_t*& next, const region& in, const place& at) {
    const walk_node n = node(type, next, end_of(type, next, in, at, nullptr), at);
    enter(n);
    bool all = true;
    for (std::size_t i = 0; all && i < type.count; ++i) all = step(*type.inner, next, in, element(at, i), nullptr);
    leave(n);
    return all;
  }

  bool structure(const schema& type, const std::uint8_t*& next, const region& in, const place& at) {
    walk_node n = node(type, next, end_of(type, next, in, at, nullptr), at);
    if (type.matches != nullptr && !type.matches(bytes(next, distance(next, in.end)))) {
      n.complete = false;
      enter(n);
      report(errc::wrong_message, next, 0, 0, at);
      undecoded(next, in.end, child(at));
      leave(n);
      next = in.end;
      return false;
    }
    siblings members;
    enter(n);
    bool all = true;
    for (std::size_t i = 0; all && i < type.count; ++i) {
      std::uint64_t* const value = i < walked_siblings ? &members.values[i] : nullptr;
      all = step(*type.fields[i].type, next, in, member(at, type.fields[i].name), &members, value);
    }
    leave(n);
    return all;
  }

  std::uint64_t read(const schema_source& source, const siblings* around) const noexcept {
    if (source.read != nullptr) return source.read(context_);
    if (around == nullptr || source.sibling >= walked_siblings) compiler::trap();
    return around->values[source.sibling];
  }

  bool choice(const schema& type, const std::uint8_t*& next, const region& in, const place& at, siblings* around) {
    const std::uint64_t selector = read(type.source, around);
    for (std::size_t i = 0; i < type.count; ++i) {
      const schema_case& one = type.cases[i];
      if (!one.otherwise && one.value != selector) continue;
      if (one.matches != nullptr && !one.matches(bytes(next, distance(next, in.end)))) continue;
      return step(*one.type, next, in, at, around);
    }
    walk_node n = node(undecoded_schema, next, in.end, at);
    n.complete = false;
    enter(n);
    report(errc::unknown_case, next, selector, 0, at);
    leave(n);
    next = in.end;
    return false;
  }

  bool sized(const schema& type, const std::uint8_t*& next, const region& in, const place& at, siblings* around) {
    const std::uint64_t length = read(type.source, around);
    const std::size_t left = distance(next, in.end);
    if (length <= left) return whole(*type.inner, next, {next + length, false}, at, around);
    report_at_end(errc::truncated, next, length, left, at, in);
    return whole(*type.inner, next, {in.end, true}, at, around);
  }

  bool rest(const schema& type, const std::uint8_t*& next, const region& in, const place& at) {
    const std::uint8_t* const from = next;
    next = in.end;
    const walk_node n = node(type, from, in.end, at);
    enter(n);
    if (type.kind == wire_kind::zeros) {
      const std::uint8_t* zero = from;
      while (zero != in.end && *zero == 0) ++zero;
      if (zero != in.end) report(errc::nonzero_padding, zero, *zero, 0, at);
    }
    if (type.kind == wire_kind::rest && !skimming_) {
      if (!in.clipped) check_multiple(*type.inner, from, distance(from, in.end), at);
      elements(*type.inner, from, in, at);
    }
    leave(n);
    return true;
  }

  bool constant(const schema& type, const std::uint8_t*& next, const region& in, const place& at,
                std::uint64_t* value) {
    const std::uint8_t* const from = next;
    if (!step(*type.inner, next, in, at, nullptr, value)) return false;
    if (bytes(from, distance(from, next)) != bytes(type.expected, type.min_size)) {
      report(errc::constant_mismatch, from, 0, 0, at);
    }
    return true;
  }

  bool custom(const schema& type, const std::uint8_t*& next, const region& in, const place& at, std::uint64_t* value) {
    const std::uint8_t* const from = next;
    reader r{next, in.end};
    parse_error error;
    std::uint64_t number = 0;
    const bool good = type.parse(r, error, base_, context_, number);
    next = good ? r.next : in.end;
    if (value != nullptr) *value = number;
    walk_node n = node(type, from, next, at);
    n.value = number;
    n.complete = good;
    enter(n);
    const bool consequence = in.clipped && (error.code == errc::truncated || error.code == errc::length_overrun);
    if (!good && !consequence && !skimming_) report(error, at);
    leave(n);
    return good;
  }

  // Not inlined into the recursion, for the sake of its stack frame.
  [[gnu::noinline]] void extensions(const schema& type, const std::uint8_t* next, const region& in, const place& at) {
    std::uint32_t seen[65536 / 32] = {};
    for (std::size_t i = 0; next != in.end; ++i) extension(type, seen, next, in, element(at, i));
  }
  void extension(const schema& list, std::uint32_t* seen, const std::uint8_t*& next, const region& in,
                 const place& at) {
    const std::uint8_t* const from = next;
    const std::size_t left = distance(from, in.end);
    if (left < 4) {
      walk_node n = node(extension_schema, from, in.end, at);
      n.complete = false;
      enter(n);
      const bool typed = left >= 2;
      report_at_end(errc::truncated, typed ? from + 2 : from, 2, typed ? left - 2 : left,
                    member(at, typed ? "extension_data" : "extension_type"), in);
      leave(n);
      next = in.end;
      return;
    }
    const std::uint16_t code = static_cast<std::uint16_t>(from[0] << 8 | from[1]);
    const std::size_t length = static_cast<std::size_t>(from[2] << 8 | from[3]);
    const bool overrun = length > left - 4;
    const region data{overrun ? in.end : from + 4 + length, overrun};
    next = data.end;

    walk_node n = node(extension_schema, from, data.end, at);
    n.header = 4;
    n.declared = length;
    n.value = code;
    n.complete = !overrun;
    enter(n);
    if (overrun) report_at_end(errc::length_overrun, from + 2, length, left - 4, member(at, "extension_data"), in);
    const std::uint32_t bit = std::uint32_t{1} << (code % 32);
    if ((seen[code / 32] & bit) != 0) report(errc::duplicate_extension, from, 0, 0, at);
    seen[code / 32] |= bit;
    for (std::size_t i = 0; i < list.count; ++i) {
      if (list.extensions[i].type != code) continue;
      const std::uint8_t* inside = from + 4;
      whole(*list.extensions[i].body, inside, data, member(at, list.extensions[i].name), nullptr);
    }
    leave(n);
  }

  const std::uint8_t* base_;
  const void* context_;
  walk_sink sink_;
  std::size_t violations_ = 0;
  bool skimming_ = false;
};

}  // namespace detail

/// Walks all of `in` as one `type`, which was made for a context of the class of `*context` and does not lack it. Reports
/// to `sink` each part it comes to and every violation; gives the number of violations.
///
/// It accepts what strict `parse` accepts, and the first violation it reports is the error of `parse`. After one it goes
/// on: behind the length around it that fits, or behind the value itself where that is whole.
inline std::size_t walk(const schema& type, bytes in, const void* context, walk_sink sink) {
  return detail::walker(in.data(), context, sink).message(type, in);
}

/// The same for a `T`. What the nodes point to must outlive what the sink keeps of them.
template <class T, class Sink, class Context = no_context>
std::size_t walk(bytes in, Sink& sink, const Context& context = {}) {
  static_assert(!schema_of<T, Context>.lacks_context,
                "tlswire: this type depends on a value of the context, and the context that was given does not have it");
  static_assert(schema_of<T, Context>.height <= detail::highest_walk, "tlswire: this type is nested too deep to be walked");
  return walk(schema_of<T, Context>, in, &context, sink);
}

}  // namespace tlswire
