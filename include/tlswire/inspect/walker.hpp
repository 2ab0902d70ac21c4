#pragma once

#include <cstddef>
#include <cstdint>

#include <tlswire/handshake/extension_list.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/inspect/walk_place.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>
#include <tlswire/wire/reader.hpp>

namespace tlswire {

namespace detail {

/// The interpreter. A step takes bytes from the front of a region, and answers false if it came to the end of
/// the region without having found all of its type: what should follow in that region is then not there
/// either.
///
/// A length that says more than there is makes a region that is clipped: its end is not the one that was
/// meant, so what breaks a rule at that end only is a consequence, and is not reported again.
class walker {
 public:
  static constexpr std::size_t most_height = 64;

  walker(const std::uint8_t* base, const void* context, walk_sink sink) noexcept
      : base_(base), context_(context), sink_(sink) {}

  /// Walks all of `in` as one message; gives the number of violations.
  std::size_t message(const schema& type, bytes in) {
    region all{in.begin(), in.end(), false};
    whole(type, all, {});
    return violations_;
  }

 private:
  struct region {
    const std::uint8_t* next;
    const std::uint8_t* end;
    bool clipped;

    std::size_t left() const noexcept { return static_cast<std::size_t>(end - next); }
    bytes take(std::size_t count) noexcept {
      next += count;
      return {next - count, count};
    }
  };

  using place = walk_place;

  void report(parse_error error, const place& at) {
    if (skimming_) return;
    ++violations_;
    at.complete(error);
    sink_.violation(error, at.depth + 1);
  }
  void report(errc code, const place& at, const std::uint8_t* where, std::uint64_t declared = 0,
              std::uint64_t available = 0) {
    report(parse_error(code, static_cast<std::size_t>(where - base_), declared, available), at);
  }

  walk_node node(const schema& type, bytes wire, const place& at, bool complete = true) const noexcept {
    const auto offset = static_cast<std::size_t>(wire.data() - base_);
    return {&type, at.name, at.index, at.is_element, at.depth, offset, wire, 0, 0, 0, complete};
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

  /// The node of a value whose end no length tells. Skimming reports nothing, and looks at nothing behind a
  /// length.
  walk_node node_by_skimming(const schema& type, region r, const place& at) {
    const std::uint8_t* const from = r.next;
    bool complete = true;
    if (!skimming_) {
      skimming_ = true;
      complete = step(type, r, at);
      skimming_ = false;
    }
    return node(type, {from, static_cast<std::size_t>(r.next - from)}, at, complete);
  }

  /// Walks a value that should fill its region.
  void whole(const schema& type, region& r, const place& at) {
    if (!step(type, r, at) || r.next == r.end) return;
    if (!r.clipped) report(errc::trailing_data, at, r.next, 0, r.left());
    leaf(node(undecoded_schema, r.take(r.left()), at.after(), false));
  }

  bool step(const schema& type, region& r, const place& at) {
    switch (type.kind) {
      case wire_kind::number:
      case wire_kind::varint:
        return number(type, r, at);
      case wire_kind::fixed_opaque:
        return fixed_opaque(type, r, at);
      case wire_kind::opaque:
      case wire_kind::vector:
      case wire_kind::length_prefixed:
      case wire_kind::extension_list:
        return prefixed(type, r, at);
      case wire_kind::array:
        return array(type, r, at);
      case wire_kind::structure:
        return structure(type, r, at);
      case wire_kind::choice:
        return choice(type, r, at);
      case wire_kind::optional_tail:
        return r.next == r.end || step(*type.inner, r, at);
      case wire_kind::sized:
        return sized(type, r, at);
      case wire_kind::rest_opaque:
      case wire_kind::zeros:
      case wire_kind::rest:
        return rest(type, r, at);
      case wire_kind::constant:
        return constant(type, r, at);
      case wire_kind::custom:
        return custom(type, r, at);
      case wire_kind::extension:
      case wire_kind::undecoded:
        break;
    }
    compiler::trap();
  }

  /// The region ends inside a value of `size` bytes.
  bool cut(const schema& type, region& r, const place& at, std::size_t size) {
    const std::size_t left = r.left();
    const walk_node n = node(type, r.take(left), at, false);
    enter(n);
    if (!r.clipped) report(errc::truncated, at, n.wire.data(), size, left);
    leave(n);
    return false;
  }
  /// What the rest of the region is cannot be said.
  bool lost(const schema& type, region& r, const place& at, errc code, std::uint64_t declared = 0) {
    const walk_node n = node(type, r.take(r.left()), at, false);
    enter(n);
    report(code, at, n.wire.data(), declared);
    if (type.kind != wire_kind::undecoded) leaf(node(undecoded_schema, n.wire, at.content(), false));
    leave(n);
    return false;
  }

  static std::uint64_t number_in(bytes wire) noexcept {
    std::uint64_t value = 0;
    for (const std::uint8_t byte : wire) value = value << 8 | byte;
    return value;
  }

  bool number(const schema& type, region& r, const place& at) {
    std::size_t width = type.width;
    if (type.kind == wire_kind::varint) {
      if (r.left() == 0) return cut(type, r, at, 1);
      width = std::size_t{1} << (*r.next >> 6);
    }
    if (r.left() < width) return cut(type, r, at, width);
    walk_node n = node(type, r.take(width), at);
    n.value = number_in(n.wire);
    if (type.kind == wire_kind::varint) n.value &= (std::uint64_t{1} << (8 * width - 2)) - 1;
    if (at.value != nullptr) *at.value = n.value;
    leaf(n);
    return true;
  }

  bool fixed_opaque(const schema& type, region& r, const place& at) {
    if (r.left() < type.low) return cut(type, r, at, type.low);
    leaf(node(type, r.take(type.low), at));
    return true;
  }

  bool prefixed(const schema& type, region& r, const place& at) {
    if (r.left() < type.width) return cut(type, r, at, type.width);
    const std::uint64_t length = number_in({r.next, type.width});
    const std::size_t available = r.left() - type.width;
    const bool overrun = length > available;
    walk_node n = node(type, r.take(type.width + (overrun ? available : length)), at, !overrun);
    if (skimming_) return !overrun;

    n.header = type.width;
    n.declared = length;
    region content{n.content().begin(), n.content().end(), overrun};
    enter(n);
    // One length breaks one rule: the first, in the order in which the parser asks.
    if (length < type.low) {
      report(errc::length_below_minimum, at, n.wire.data(), length, type.low);
    } else if (length > type.high) {
      report(errc::length_above_maximum, at, n.wire.data(), length, type.high);
    } else if (overrun) {
      if (!r.clipped) report(errc::length_overrun, at, n.wire.data(), length, available);
    } else if (type.kind == wire_kind::vector) {
      check_multiple(*type.inner, at, n.wire.data(), length);
    }
    if (type.kind == wire_kind::vector) elements(*type.inner, content, at);
    if (type.kind == wire_kind::extension_list) extensions(type, content, at);
    if (type.kind == wire_kind::length_prefixed) whole(*type.inner, content, at.content());
    leave(n);
    return !overrun;
  }

  static bool of_fixed_size(const schema& element) noexcept {
    return element.min_size == element.max_size && element.min_size > 1;
  }
  void check_multiple(const schema& element, const place& at, const std::uint8_t* where,
                      std::uint64_t length) {
    if (of_fixed_size(element) && length % element.min_size != 0) {
      report(errc::length_not_a_multiple, at, where, length, element.min_size);
    }
  }
  /// Elements to the end of the region. Those of fixed size are told apart even where the region is no
  /// multiple.
  void elements(const schema& type, region& r, const place& at) {
    const std::size_t least = of_fixed_size(type) ? type.min_size : 1;
    for (std::size_t i = 0; r.left() >= least; ++i) {
      const std::uint8_t* const before = r.next;
      if (!step(type, r, at.element(i)) || r.next == before) break;
    }
    if (r.next != r.end) leaf(node(undecoded_schema, r.take(r.left()), at.content(), false));
  }

  bool array(const schema& type, region& r, const place& at) {
    const walk_node n = node_by_skimming(type, r, at);
    enter(n);
    bool all = true;
    for (std::size_t i = 0; all && i < type.count; ++i) all = step(*type.inner, r, at.element(i));
    leave(n);
    return all;
  }

  bool structure(const schema& type, region& r, const place& at) {
    if (type.matches != nullptr && !type.matches({r.next, r.left()}))
      return lost(type, r, at, errc::wrong_message);
    const walk_node n = node_by_skimming(type, r, at);
    walk_siblings members{};
    enter(n);
    bool all = true;
    for (std::size_t i = 0; all && i < type.count; ++i) {
      all = step(*type.fields[i].type, r, at.member(type.fields[i].name, members, i));
    }
    leave(n);
    return all;
  }

  std::uint64_t read(const schema_source& source, const place& at) const noexcept {
    if (source.read != nullptr) return source.read(context_);
    if (at.around == nullptr || source.sibling >= walk_siblings::most) compiler::trap();
    return at.around->values[source.sibling];
  }

  bool choice(const schema& type, region& r, const place& at) {
    const std::uint64_t selector = read(type.source, at);
    for (std::size_t i = 0; i < type.count; ++i) {
      const schema_case& one = type.cases[i];
      const bool selected =
          (one.otherwise || one.value == selector) && (one.stands_in == nullptr || one.stands_in(context_));
      if (selected && (one.matches == nullptr || one.matches({r.next, r.left()})))
        return step(*one.type, r, at);
    }
    return lost(undecoded_schema, r, at, errc::unknown_case, selector);
  }

  bool sized(const schema& type, region& r, const place& at) {
    const std::uint64_t length = read(type.source, at);
    const std::size_t left = r.left();
    const bool overrun = length > left;
    if (overrun && !r.clipped) report(errc::truncated, at, r.next, length, left);
    region content{r.next, overrun ? r.end : r.next + length, overrun};
    r.next = content.end;
    whole(*type.inner, content, at);
    return !overrun;
  }

  bool rest(const schema& type, region& r, const place& at) {
    region content = r;
    const walk_node n = node(type, r.take(r.left()), at);
    if (skimming_) return true;
    enter(n);
    if (type.kind == wire_kind::zeros) {
      while (content.left() != 0 && *content.next == 0) ++content.next;
      if (content.left() != 0) report(errc::nonzero_padding, at, content.next, *content.next);
    } else if (type.kind == wire_kind::rest) {
      if (!r.clipped) check_multiple(*type.inner, at, content.next, content.left());
      elements(*type.inner, content, at);
    }
    leave(n);
    return true;
  }

  bool constant(const schema& type, region& r, const place& at) {
    const std::uint8_t* const from = r.next;
    if (!step(*type.inner, r, at)) return false;
    const bytes found(from, static_cast<std::size_t>(r.next - from));
    if (found != bytes(type.expected, type.min_size)) report(errc::constant_mismatch, at, from);
    return true;
  }

  bool custom(const schema& type, region& r, const place& at) {
    reader left{r.next, r.end};
    parse_error error;
    std::uint64_t number = 0;
    const bool good = type.parse(left, error, base_, context_, number);
    if (at.value != nullptr) *at.value = number;
    walk_node n =
        node(type, r.take(good ? static_cast<std::size_t>(left.next - r.next) : r.left()), at, good);
    n.value = number;
    enter(n);
    if (!good) {
      const bool at_end = error.code == errc::truncated || error.code == errc::length_overrun;
      if (!at_end || !r.clipped) report(error, at);
    }
    leave(n);
    return good;
  }

  // Not inlined into the recursion, for the sake of its stack frame.
  [[gnu::noinline]] void extensions(const schema& list, region& r, const place& at) {
    unknown_types seen;
    for (std::size_t i = 0; r.next != r.end; ++i) extension(list, seen, r, at.element(i));
  }
  static const schema_extension* extension_of(const schema& list, std::uint64_t type) noexcept {
    for (std::size_t i = 0; i < list.count; ++i) {
      if (list.extensions[i].type == type) return &list.extensions[i];
    }
    return nullptr;
  }
  void extension(const schema& list, unknown_types& seen, region& r, const place& at) {
    const std::uint8_t* const from = r.next;
    const std::size_t left = r.left();
    if (left < 4) {
      const walk_node n = node(extension_schema, r.take(left), at, false);
      enter(n);
      if (left < 2 && !r.clipped) report(errc::truncated, at.part("extension_type"), from, 2, left);
      if (left >= 2 && !r.clipped) report(errc::truncated, at.part("extension_data"), from + 2, 2, left - 2);
      leave(n);
      return;
    }
    const std::size_t length = number_in({from + 2, 2});
    const bool overrun = length > left - 4;
    walk_node n = node(extension_schema, r.take(overrun ? left : 4 + length), at, !overrun);
    n.header = 4;
    n.declared = length;
    n.value = number_in({from, 2});
    const schema_extension* const known = extension_of(list, n.value);
    if (known != nullptr) n.name = known->name;
    region data{n.content().begin(), n.content().end(), overrun};
    enter(n);
    if (overrun && !r.clipped)
      report(errc::length_overrun, at.part("extension_data"), from + 2, length, left - 4);
    if (!seen.note(static_cast<std::uint16_t>(n.value))) report(errc::duplicate_extension, at, from);
    if (known != nullptr) whole(*known->body, data, at.member(known->name));
    leave(n);
  }

  const std::uint8_t* base_;
  const void* context_;
  walk_sink sink_;
  std::size_t violations_ = 0;
  bool skimming_ = false;
};

}  // namespace detail

/// Walks all of `in` as one `type`, which was made for a context of the class of `*context` and does not lack
/// it. Reports to `sink` each part it comes to and every violation; gives the number of violations.
///
/// It accepts what strict `parse` accepts, and the first violation it reports is the error of `parse`. After
/// one it goes on: behind the length around it that fits, or behind the value itself where that is whole.
inline std::size_t walk(const schema& type, bytes in, const void* context, walk_sink sink) {
  return detail::walker(in.data(), context, sink).message(type, in);
}

/// The same for a `T`. What the nodes point to is `in`, and types of static storage.
template <class T, class Context, class Sink>
std::size_t walk(bytes in, const Context& context, Sink& sink) {
  static_assert(
      !schema_of<T, Context>.lacks_context,
      "tlswire: this type depends on a value of the context, and the context that was given lacks it");
  static_assert(schema_of<T, Context>.height <= detail::walker::most_height,
                "tlswire: this type is nested too deep to be walked");
  return walk(schema_of<T, Context>, in, &context, sink);
}
template <class T, class Sink>
std::size_t walk(bytes in, Sink& sink) {
  return walk<T>(in, no_context{}, sink);
}

}  // namespace tlswire
