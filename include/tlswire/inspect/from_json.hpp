#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include <tlswire/inspect/draft_layout.hpp>
#include <tlswire/inspect/json_bytes.hpp>
#include <tlswire/inspect/json_error.hpp>
#include <tlswire/inspect/json_value.hpp>
#include <tlswire/inspect/length_source.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/inspect/walk_place.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>
#include <tlswire/wire/reader.hpp>

namespace tlswire {

namespace detail {

/// Walks a schema and a JSON value together, and writes the message. Its depth is that of the schema.
template <json_value J>
class json_reader {
 public:
  json_reader(std::span<std::uint8_t> out, const void* context) noexcept : out_(out), context_(context) {}

  bool message(const schema& type, const J& value) { return encode(type, value, {}, nullptr); }
  std::size_t size() const noexcept { return out_.size(); }
  const json_error& error() const noexcept { return error_; }

 private:
  /// The numbers of the struct that is being written, and where they stand.
  struct siblings {
    struct one {
      std::uint64_t value = 0;
      std::size_t at = 0;
      std::size_t width = 0;
      wire_kind kind = wire_kind::custom;
    };
    one members[walk_siblings::most];
    one* current = nullptr;
  };

  bool fail(json_expected expected, const walk_place& at, std::uint64_t low = 0, std::uint64_t high = 0,
            std::string_view type = {}) {
    error_ = {expected, type, low, high};
    at.complete(error_.place);
    failed_at_ = out_.size();
    return false;
  }
  static bool is_missing(const J& value) { return value.kind() == json_kind::null; }

  bool encode(const schema& type, const J& value, const walk_place& at, siblings* around) {
    switch (type.kind) {
      case wire_kind::number:
        return number(type, value, at, around);
      case wire_kind::varint:
        return varint(value, at, around);
      case wire_kind::fixed_opaque:
      case wire_kind::opaque:
      case wire_kind::rest_opaque:
        return opaque(type, value, at);
      case wire_kind::zeros:
        return zeros(value, at);
      case wire_kind::custom:
        return custom(type, value, at, around);
      case wire_kind::vector:
      case wire_kind::array:
      case wire_kind::rest:
        return elements(type, value, at);
      case wire_kind::structure:
        return structure(type, value, at);
      case wire_kind::choice:
        return choice(type, value, at, around);
      case wire_kind::optional_tail:
        return is_missing(value) || encode(*type.inner, value, at, around);
      case wire_kind::length_prefixed: {
        const std::size_t from = open(type);
        return encode(*type.inner, value, at, around) && close(type, from, at);
      }
      case wire_kind::sized:
        return sized(type, value, at, around);
      case wire_kind::constant:
        return constant(type, value, at, around);
      case wire_kind::extension_list:
        return extensions(type, value, at);
      case wire_kind::extension:
      case wire_kind::undecoded:
        break;
    }
    compiler::trap();
  }

  std::size_t open(const schema& type) {
    out_.number(0, type.width);
    return out_.size();
  }
  bool close(const schema& type, std::size_t from, const walk_place& at) {
    const std::size_t length = out_.size() - from;
    if (type.width == 0) return true;
    if (length < type.low || length > type.high) return fail(json_expected::size, at, type.low, type.high);
    out_.set_number(from - type.width, length, type.width);
    return true;
  }

  bool value_of(const schema& type, const J& value, const walk_place& at, std::uint64_t& out) {
    const std::uint64_t most = largest(type.width);
    if (value.kind() == json_kind::number && value.number() <= most) {
      out = value.number();
      return true;
    }
    const bool named = type.value_named != nullptr;
    if (named && value.kind() == json_kind::text && type.value_named(value.text(), out)) return true;
    return named ? fail(json_expected::name, at, 0, most, type.name)
                 : fail(json_expected::number, at, 0, most);
  }
  bool number(const schema& type, const J& value, const walk_place& at, siblings* around) {
    std::uint64_t found = 0;
    if (!value_of(type, value, at, found)) return false;
    keep(around, found, type.width, type.kind);
    out_.number(found, type.width);
    return true;
  }
  void keep(siblings* around, std::uint64_t value, std::size_t width, wire_kind kind) {
    if (around != nullptr && around->current != nullptr) *around->current = {value, out_.size(), width, kind};
  }

  bool varint(const J& value, const walk_place& at, siblings* around) {
    constexpr std::uint64_t most = (std::uint64_t{1} << 62) - 1;
    const bool wide = value.kind() == json_kind::object;
    const J number = wide ? value.member("value") : value;
    if (number.kind() != json_kind::number || number.number() > most) {
      return fail(json_expected::number, at, 0, most);
    }
    std::size_t width = varint_width(number.number());
    if (wide) {
      const J wanted = value.member("width");
      if (wanted.kind() != json_kind::number || wanted.number() < width || wanted.number() > 8 ||
          (wanted.number() & (wanted.number() - 1)) != 0) {
        return fail(json_expected::number, at.part("width"), width, 8);
      }
      width = static_cast<std::size_t>(wanted.number());
    }
    keep(around, number.number(), width, wire_kind::varint);
    put_varint(out_.size(), number.number(), width);
    return true;
  }
  void put_varint(std::size_t at, std::uint64_t value, std::size_t width) {
    const std::uint64_t marked = value | static_cast<std::uint64_t>(varint_mark(width)) << (8 * width - 8);
    at == out_.size() ? out_.number(marked, width) : out_.set_number(at, marked, width);
  }

  bool hex(const J& value, const walk_place& at) {
    return (value.kind() == json_kind::text && out_.hex(value.text())) || fail(json_expected::hex, at);
  }
  bool opaque(const schema& type, const J& value, const walk_place& at) {
    const std::size_t from = open(type);
    if (type.is_text) {
      if (value.kind() != json_kind::text || !out_.latin1(value.text())) {
        return fail(json_expected::characters, at);
      }
    } else if (!hex(value, at)) {
      return false;
    }
    if (type.kind == wire_kind::fixed_opaque && out_.size() - from != type.low) {
      return fail(json_expected::size, at, type.low, type.low);
    }
    return close(type, from, at);
  }
  bool zeros(const J& value, const walk_place& at) {
    if (is_missing(value)) return true;
    if (!hex(value, at)) return false;
    for (const char c : std::string_view(value.text())) {
      if (c != '0') return fail(json_expected::zeros, at);
    }
    return true;
  }
  bool custom(const schema& type, const J& value, const walk_place& at, siblings* around) {
    const std::size_t from = out_.size();
    if (!hex(value, at)) return false;
    if (!out_.is_there()) return true;
    const bytes wire = out_.since(from);
    reader r{wire.begin(), wire.end()};
    parse_error ignored;
    std::uint64_t found = 0;
    if (!type.parse(r, ignored, wire.data(), context_, found) || r.next != r.end) {
      return fail(json_expected::custom, at, 0, 0, type.name);
    }
    keep(around, found, 0, wire_kind::custom);
    return true;
  }

  bool elements(const schema& type, const J& value, const walk_place& at) {
    if (value.kind() != json_kind::array) return fail(json_expected::array, at);
    if (type.kind == wire_kind::array && value.size() != type.count) {
      return fail(json_expected::elements, at, type.count);
    }
    const std::size_t from = open(type);
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (!encode(*type.inner, value.element(i), at.element(i), nullptr)) return false;
    }
    return close(type, from, at);
  }

  static bool has_field(const schema& type, std::string_view name) noexcept {
    for (std::size_t i = 0; i < type.count; ++i) {
      if (type.fields[i].name == name) return true;
    }
    return false;
  }
  static bool is_length(const schema& type, std::size_t member) noexcept {
    for (std::size_t i = member + 1; i < type.count; ++i) {
      if (length_source(*type.fields[i].type, nullptr) == member) return true;
    }
    return false;
  }
  bool structure(const schema& type, const J& value, const walk_place& at) {
    if (value.kind() != json_kind::object) return fail(json_expected::object, at, 0, 0, type.name);
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string_view key = value.key(i);
      const bool ignored = at.outer == nullptr && key == "violations";
      if (!ignored && !has_field(type, key)) return fail(json_expected::no_member, at, 0, 0, key);
    }
    siblings members;
    for (std::size_t i = 0; i < type.count; ++i) {
      const schema_field& field = type.fields[i];
      members.current = i < walk_siblings::most ? &members.members[i] : nullptr;
      const J found = value.member(field.name);
      if (is_missing(found) && field.type->kind == wire_kind::number && is_length(type, i)) {
        keep(&members, 0, field.type->width, wire_kind::number);
        out_.number(0, field.type->width);
      } else if (!encode(*field.type, found, at.member(field.name), &members)) {
        return false;
      }
    }
    return true;
  }

  std::uint64_t read(const schema_source& source, const siblings* around) const {
    if (source.read != nullptr) return source.read(context_);
    if (around == nullptr || source.sibling >= walk_siblings::most) compiler::trap();
    return around->members[source.sibling].value;
  }

  /// The first case that takes the value, where bytes tell cases apart.
  bool choice(const schema& type, const J& value, const walk_place& at, siblings* around) {
    const std::uint64_t selector = read(type.source, around);
    const std::size_t from = out_.size();
    json_error best;
    std::size_t farthest = 0;
    for (std::size_t i = 0; i < type.count; ++i) {
      const schema_case& one = type.cases[i];
      if (!one.otherwise && one.value != selector) continue;
      if (one.stands_in != nullptr && !one.stands_in(context_)) continue;
      if (encode(*one.type, value, at, around)) {
        if (one.matches == nullptr || !out_.is_there() || one.matches(out_.since(from))) return true;
      } else if (best.expected == json_expected::nothing || failed_at_ > farthest) {
        best = error_;
        farthest = failed_at_;
      }
      if (one.matches == nullptr) break;
      out_.rewind(from);
    }
    if (best.expected == json_expected::nothing) return fail(json_expected::a_case, at, selector);
    error_ = best;
    failed_at_ = farthest;
    return false;
  }

  bool sized(const schema& type, const J& value, const walk_place& at, siblings* around) {
    const std::size_t from = out_.size();
    if (!encode(*type.inner, value, at, around)) return false;
    const std::size_t length = out_.size() - from;
    if (type.source.read != nullptr) {
      const std::uint64_t agreed = type.source.read(context_);
      return length == agreed || fail(json_expected::size, at, agreed, agreed);
    }
    if (around == nullptr || type.source.sibling >= walk_siblings::most) compiler::trap();
    typename siblings::one& source = around->members[type.source.sibling];
    if (source.value == length || (source.kind == wire_kind::custom && !out_.is_there())) return true;
    if (source.kind == wire_kind::custom) return fail(json_expected::size, at, source.value, source.value);
    const bool varint = source.kind == wire_kind::varint;
    const std::uint64_t most = varint ? largest(source.width) >> 2 : largest(source.width);
    if (length > most) return fail(json_expected::smaller, at, 0, most);
    source.value = length;
    varint ? put_varint(source.at, length, source.width) : out_.set_number(source.at, length, source.width);
    return true;
  }

  bool constant(const schema& type, const J& value, const walk_place& at, siblings* around) {
    const std::size_t from = out_.size();
    const bytes expected(type.expected, type.min_size);
    if (is_missing(value)) {
      for (const std::uint8_t byte : expected) out_.byte(byte);
      return true;
    }
    if (!encode(*type.inner, value, at, around)) return false;
    if (out_.is_there() && !(out_.since(from) == expected)) return fail(json_expected::constant, at);
    return true;
  }

  bool extensions(const schema& list, const J& value, const walk_place& at) {
    if (value.kind() != json_kind::array) return fail(json_expected::array, at);
    const std::size_t from = open(list);
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (!extension(list, value.element(i), at.element(i))) return false;
    }
    return close(list, from, at);
  }
  bool extension(const schema& list, const J& value, const walk_place& at) {
    if (value.kind() != json_kind::object) return fail(json_expected::object, at, 0, 0, "Extension");
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string_view key = value.key(i);
      if (key != "type" && key != "body" && key != "data")
        return fail(json_expected::no_member, at, 0, 0, key);
    }
    std::uint64_t type = 0;
    if (!type_of(list, value.member("type"), at.member("type"), type)) return false;
    out_.number(type, 2);
    const std::size_t from = open(extension_schema);
    const J data = value.member("data");
    if (!is_missing(data)) {
      if (!hex(data, at.member("data"))) return false;
    } else {
      const schema_extension* const known = extension_of(list, type);
      if (known == nullptr) return fail(json_expected::known_body, at);
      if (!encode(*known->body, value.member("body"), at.member("body"), nullptr)) return false;
    }
    const std::size_t length = out_.size() - from;
    if (length > 0xffff) return fail(json_expected::size, at, 0, 0xffff);
    out_.set_number(from - 2, length, 2);
    return true;
  }
  bool type_of(const schema& list, const J& value, const walk_place& at, std::uint64_t& type) {
    if (value.kind() == json_kind::text && !extension_schema.value_named(value.text(), type)) {
      for (std::size_t i = 0; i < list.count; ++i) {
        if (list.extensions[i].name != value.text()) continue;
        type = list.extensions[i].type;
        return true;
      }
    }
    return value_of(extension_schema, value, at, type);
  }
  static const schema_extension* extension_of(const schema& list, std::uint64_t type) noexcept {
    for (std::size_t i = 0; i < list.count; ++i) {
      if (list.extensions[i].type == type) return &list.extensions[i];
    }
    return nullptr;
  }

  json_bytes out_;
  const void* context_;
  json_error error_{};
  std::size_t failed_at_ = 0;
};

}  // namespace detail

/// What `from_json` gives: the message, or why there is none.
struct json_message {
  bytes message{};         ///< in the caller's bytes
  std::size_t needed = 0;  ///< bytes, if all but the room was good
  json_error error{};

  explicit operator bool() const noexcept { return error.expected == json_expected::nothing; }
};

/// Writes a `T` that is given in the JSON of `print_json`, edited or not. Lengths are those of what is there;
/// members that only say a length, or are constant, may be left out. `violations` are not looked at, and
/// "undecoded" is no member.
template <class T, json_value J, class Context = no_context>
json_message from_json(const J& value, std::span<std::uint8_t> out, const Context& context = {}) {
  static_assert(
      !schema_of<T, Context>.lacks_context,
      "tlswire: this type depends on a value of the context, and the context that was given lacks it");
  static_assert(schema_of<T, Context>.height <= detail::walker::most_height,
                "tlswire: this type is nested too deep to be walked");
  detail::json_reader<J> read(out, &context);
  json_message answer;
  if (!read.message(schema_of<T, Context>, value)) {
    answer.error = read.error();
    return answer;
  }
  answer.needed = read.size();
  if (read.size() > out.size()) {
    answer.error.expected = json_expected::room;
    answer.error.low = read.size();
    answer.error.high = out.size();
  } else {
    answer.message = bytes(out.data(), read.size());
  }
  return answer;
}

}  // namespace tlswire
