#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/describe_enum.hpp>
#include <tlswire/inspect/describe_errata.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>

namespace tlswire::detail {

/// What a case of a select stands for: a name, or a value of the selector.
struct case_label {
  std::string_view text{};
  const schema_source* selector = nullptr;
  std::uint64_t value = 0;

  constexpr case_label(std::string_view name) noexcept : text(name) {}  // NOLINT: converts any name
  constexpr case_label(const schema_source& by, std::uint64_t is) noexcept : selector(&by), value(is) {}
};

/// Prints types in the presentation language of RFC 9846 section 3. What that language cannot say stands in a
/// comment.
class describe_text {
 public:
  explicit describe_text(text_sink out) noexcept : out_(out) {}

  /// A type with a name. The comment above it says in which namespace it stands, below tlswire's own.
  void production(const schema& type) const {
    if (!subspace(type.scope).empty()) line(0, "/* ", subspace(type.scope), " */");
    if (type.kind == wire_kind::structure || (type.kind == wire_kind::custom && type.count != 0)) {
      structure(type);
    } else if (type.kind == wire_kind::number) {
      describe_enum(type, out_)();
    } else if (type.kind == wire_kind::custom) {
      line(0, "opaque ", type.name, "[length_of_", type.name, "];    /* has a codec of its own */");
    } else {
      bare(type, type.name);
    }
  }

  /// What a type without a name stands for, or a named one by another name: `opaque cookie<1..2^16-1>;`
  void bare(const schema& type, std::string_view name) const {
    schema unnamed = type;
    if (type.kind != wire_kind::number && type.kind != wire_kind::structure && type.kind != wire_kind::custom)
      unnamed.name = {};
    member(0, unnamed, name, nullptr);
  }

  /// A case of a select: `case client_hello: ClientHello;`, or with the name of the member
  /// `case client_hello: ProtocolVersion versions<2..254>;`. A type without a name needs one.
  void labelled_case(std::size_t depth, const case_label& of, const schema& type, std::string_view name,
                     std::string_view note = {}) const {
    indent(depth);
    out_("case ");
    label(of);
    out_(":");
    const schema& what = type.kind == wire_kind::optional_tail ? *type.inner : type;
    if (what.name.empty() && !is_leaf(what)) {
      out_("\n");
      return member(depth + 1, what, name, nullptr);
    }
    out_(" ");
    if (name.empty()) {
      out_(what.name);
    } else {
      declarator(what, name);
    }
    out_(";");
    if (&what != &type) comment("or nothing");
    if (!note.empty()) comment(note);
    out_("\n");
  }

  /// Which bodies the extensions of a list have, in a comment.
  void extension_bodies(const schema& list) const {
    if (list.count == 0) return;
    line(0, "/* extension_data:");
    for (std::size_t i = 0; i < list.count; ++i) {
      const schema_extension& e = list.extensions[i];
      indent(2);
      out_(e.name);
      out_("(");
      out_.number(e.type);
      out_("): ");
      if (e.body->name.empty()) {
        declarator(*e.body, e.name);
      } else {
        out_(e.body->name);
      }
      out_(i + 1 == list.count ? " */\n" : "\n");
    }
  }

  template <class... Text>
  void line(std::size_t depth, Text... text) const {
    indent(depth);
    (out_(text), ...);
    out_("\n");
  }
  void comment(std::string_view text) const {
    out_("    /* ");
    out_(text);
    out_(" */");
  }

  /// Whether a type has no name, by which it could be told.
  static constexpr bool name_needed(const schema& type) noexcept {
    return type.kind == wire_kind::optional_tail ? name_needed(*type.inner) : type.name.empty();
  }

 private:
  static constexpr bool is_leaf(const schema& type) noexcept {
    return type.kind != wire_kind::choice && type.kind != wire_kind::length_prefixed &&
           type.kind != wire_kind::sized && type.kind != wire_kind::constant &&
           type.kind != wire_kind::optional_tail;
  }

  void indent(std::size_t depth) const { out_.spaces(4 * depth); }

  void structure(const schema& type) const {
    if (type.count == 0) return line(0, "struct {} ", type.name, ";");
    line(0, "struct {");
    for (std::size_t i = 0; i < type.count; ++i) {
      const schema_field& field = type.fields[i];
      member(1, *field.type, field.name, &type, field.initial);
    }
    line(0, "} ", type.name, ";");
  }

  void member(std::size_t depth, const schema& type, std::string_view name, const schema* parent,
              const std::uint8_t* initial = nullptr, std::string_view note = {}) const {
    if (type.name.empty()) {
      switch (type.kind) {
        case wire_kind::choice:
          return select(depth, type, name, parent);
        case wire_kind::optional_tail:
          return member(depth, *type.inner, name, parent, nullptr, "or nothing");
        case wire_kind::length_prefixed:
          indent(depth);
          out_("uint");
          out_.number(8 * type.width);
          out_(" length;\n");
          return member(depth, *type.inner, name, parent);
        case wire_kind::sized:
          return sized(depth, type, name, parent);
        case wire_kind::constant:
          return member(depth, *type.inner, name, parent, type.expected);
        default:
          break;
      }
    }
    indent(depth);
    declarator(type, name);
    if (initial != nullptr) {
      out_(" = ");
      value(type, initial);
    }
    out_(";");
    if (!note.empty()) comment(note);
    if (type.name.empty()) nameless_element(type);
    out_("\n");
  }
  /// The language has vectors of vectors only where those have names.
  void nameless_element(const schema& type) const {
    const bool list = type.kind == wire_kind::vector || type.kind == wire_kind::rest;
    if (!list || !type.inner->name.empty() || type.inner->kind == wire_kind::number) return;
    out_("    /* each: ");
    if (type.inner->width != 0 && !is_leaf(*type.inner)) out_("a length and ");
    declarator(*type.inner, "element");
    out_(" */");
  }

  /// A type as it stands before the name of a member.
  void word(const schema& type) const {
    if (!type.name.empty()) return out_(type.name);
    switch (type.kind) {
      case wire_kind::number:
        out_("uint");
        return out_.number(8 * type.width);
      case wire_kind::varint:
        return out_("varint");
      case wire_kind::zeros:
        return out_("uint8");
      case wire_kind::vector:
      case wire_kind::array:
      case wire_kind::rest:
      case wire_kind::length_prefixed:
        return word(*type.inner);
      case wire_kind::extension_list:
        return out_("Extension");
      default:
        return out_("opaque");
    }
  }
  void declarator(const schema& type, std::string_view name) const {
    word(type);
    out_(" ");
    out_(name);
    if (type.name.empty()) dimension(type, name);
  }
  void dimension(const schema& type, std::string_view name) const {
    switch (type.kind) {
      case wire_kind::fixed_opaque:
        return fixed(type.low);
      case wire_kind::array:
        return fixed(type.count * type.inner->min_size);
      case wire_kind::opaque:
      case wire_kind::vector:
        return bounds(type.low, type.high);
      case wire_kind::extension_list:
        return bounds(type.tls13_low, type.high);
      case wire_kind::rest:
      case wire_kind::rest_opaque:
        out_("[length_of_");
        out_(name);
        return out_("]");
      case wire_kind::zeros:
        return out_("[length_of_padding]");
      default:
        return;
    }
  }
  void fixed(std::uint64_t size) const {
    out_("[");
    out_.number(size);
    out_("]");
  }
  void bounds(std::uint64_t low, std::uint64_t high) const {
    out_("<");
    bound(low);
    out_("..");
    bound(high);
    out_(">");
  }
  /// 2^8-1, and 2^16-2 for lists of pairs.
  void bound(std::uint64_t value) const {
    for (std::size_t bits = 8; bits <= 32; bits += 8) {
      const std::uint64_t limit = std::uint64_t{1} << bits;
      if (value + 1 != limit && (bits == 8 || value + 2 != limit)) continue;
      out_("2^");
      out_.number(bits);
      out_("-");
      return out_.number(limit - value);
    }
    out_.number(value);
  }

  void source(const schema_source& from, const schema* parent) const {
    if (from.sibling == schema_source::none || parent == nullptr) return out_(source_name(from.name));
    out_(parent->name);
    out_(".");
    out_(from.name);
  }

  void sized(std::size_t depth, const schema& type, std::string_view name, const schema* parent) const {
    const schema& inner = *type.inner;
    const bool array =
        inner.name.empty() && (inner.kind == wire_kind::rest || inner.kind == wire_kind::rest_opaque);
    if (!array) {
      indent(depth);
      out_("/* as many bytes as ");
      source(type.source, parent);
      out_(" says: */\n");
      return member(depth, inner, name, parent);
    }
    indent(depth);
    word(inner);
    out_(" ");
    out_(name);
    out_("[");
    source(type.source, parent);
    out_("];\n");
  }

  void select(std::size_t depth, const schema& type, std::string_view name, const schema* parent) const {
    indent(depth);
    out_("select (");
    source(type.source, parent);
    out_(") {\n");
    for (std::size_t i = 0; i < type.count; ++i) {
      const schema_case& one = type.cases[i];
      if (one.otherwise) {
        any_other(depth + 1, *one.type, name);
      } else {
        labelled_case(depth + 1, {type.source, one.value}, *one.type,
                      name_needed(*one.type) ? name : std::string_view(), note(one));
      }
    }
    line(depth, "};");
  }
  /// The language has no case for all others.
  void any_other(std::size_t depth, const schema& type, std::string_view name) const {
    if (is_hidden(type)) return;
    indent(depth);
    out_("/* any other: ");
    declarator(type, name);
    out_("; */\n");
  }
  static std::string_view note(const schema_case& one) noexcept {
    if (!subspace(one.type->scope).empty()) return subspace(one.type->scope);
    return one.matches != nullptr ? "by its bytes" : std::string_view();
  }
  void label(const case_label& of) const {
    if (!of.text.empty()) return out_(of.text);
    const schema* const type = of.selector->type;
    const std::string_view found =
        type != nullptr && type->value_name != nullptr ? type->value_name(of.value) : std::string_view();
    if (is_identifier(found)) return out_(found);
    if (type == nullptr || type->name.empty()) return out_.number(of.value);
    out_.hex(of.value, type->width);
  }

  /// What a field always holds, or what is sent in it.
  void value(const schema& type, const std::uint8_t* encoded) const {
    if (type.kind != wire_kind::number) {
      out_("0x");
      return out_.hex(bytes(encoded, type.min_size));
    }
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < type.width; ++i) number = number << 8 | encoded[i];
    const std::string_view name = type.value_name != nullptr ? type.value_name(number) : std::string_view();
    if (is_identifier(name)) return out_(name);
    if (type.name.empty()) return out_.number(number);
    out_.hex(number, type.width);
  }

  text_sink out_;
};

}  // namespace tlswire::detail
