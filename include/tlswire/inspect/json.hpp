#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/json_text.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/inspect/walk_sink.hpp>
#include <tlswire/inspect/walker.hpp>
#include <tlswire/registry/alert_for.hpp>
#include <tlswire/wire/bytes.hpp>
#include <tlswire/wire/compiler.hpp>
#include <tlswire/wire/error.hpp>
#include <tlswire/wire/print.hpp>

namespace tlswire {

namespace detail {

/// The name by which a value of an enum is written, and read back as that value; empty if it has none.
inline std::string_view json_name(const schema& type, std::uint64_t value) {
  if (type.value_name == nullptr) return {};
  const std::string_view name = type.value_name(value);
  std::uint64_t back = 0;
  return type.value_named != nullptr && type.value_named(name, back) && back == value ? name
                                                                                      : std::string_view{};
}
/// That of an extension: a code point without a registered name has that of the extension.
inline std::string_view json_extension_name(const schema& type, std::uint64_t value, std::string_view known) {
  const std::string_view name = json_name(type, value);
  std::uint64_t other = 0;
  return name.empty() && !type.value_named(known, other) ? known : name;
}
/// The least width that a varint with this value needs.
constexpr std::size_t json_varint_width(std::uint64_t value) noexcept {
  return value < 0x40 ? 1 : value < 0x4000 ? 2 : value < 0x40000000 ? 4 : 8;
}

/// Prints the parts of a walk as JSON.
class json_sink {
 public:
  /// Of a message of `size` bytes. `more` says that the root is to be left open for a member behind it.
  json_sink(json_text& out, std::size_t size, bool more) noexcept : out_(out) {
    frames_[0] = {place::single, size, false, more};
  }

  void enter(const walk_node& n) {
    if (n.depth + 1 >= most_depth) compiler::trap();
    frame& around = frames_[n.depth];
    const bool left_over = begin(n, around);
    around.any = true;
    frame& own = frames_[n.depth + 1];
    own = {place::leaf, n.content().size(), false, false};
    if (left_over) return out_.hex(n.wire);
    if (!is_whole(n)) return undecoded(n.wire);
    switch (n.schema->kind) {
      case wire_kind::structure:
        own.kind = place::object;
        if (!around.open || around.kind != place::single) out_.open("{");
        break;
      case wire_kind::vector:
      case wire_kind::array:
      case wire_kind::rest:
      case wire_kind::extension_list:
        own.kind = place::array;
        out_.open("[");
        break;
      case wire_kind::length_prefixed:
        own.kind = place::single;
        break;
      case wire_kind::extension:
        extension(n, own);
        break;
      case wire_kind::number:
        number(n);
        break;
      case wire_kind::varint:
        varint(n);
        break;
      default:
        n.schema->is_text ? out_.latin1(n.content()) : out_.hex(n.content());
    }
  }
  void leave(const walk_node& n) {
    const frame& own = frames_[n.depth + 1];
    const frame& around = frames_[n.depth];
    switch (own.kind) {
      case place::object:
        if (!around.open || around.kind != place::single) out_.close("}");
        break;
      case place::array:
        out_.close("]");
        break;
      case place::single:
        end_single(own);
        break;
      case place::extension:
        if (!own.any) {
          out_.key("body");
          out_.null();
        }
        out_.close("}");
        break;
      case place::leaf:
        break;
    }
  }
  void violation(const parse_error&, std::size_t) const noexcept {}

  /// Behind the walk. What was left open for more is then still open.
  void finish() {
    if (!frames_[0].any) {
      if (frames_[0].open) {
        out_.open("{");
        out_.key("value");
      }
      out_.null();
    }
  }
  bool is_open() const noexcept { return frames_[0].open; }

 private:
  // An extension adds two levels of nodes for one of types.
  static constexpr std::size_t most_depth = 2 * walker::most_height + 2;
  enum class place : std::uint8_t {
    leaf,
    object,
    array,
    extension,
    single,  ///< one value, and perhaps what is left over behind it
  };
  struct frame {
    place kind = place::leaf;
    std::size_t size = 0;  ///< in bytes, of what is in it
    bool any = false;      ///< a part of it has come
    bool open = false;     ///< its value is an object that takes more members
  };

  /// What stands before a value. True for bytes that are left over, which stand as a member.
  bool begin(const walk_node& n, frame& around) {
    switch (around.kind) {
      case place::object:
        out_.key(n.name.empty() ? "undecoded" : n.name);
        return n.name.empty();
      case place::extension:
        out_.key(n.name.empty() ? "undecoded" : "body");
        return n.name.empty();
      case place::array:
        out_.element();
        return false;
      case place::single:
        if (around.any) {
          out_.key("undecoded");
          return true;
        }
        if (n.wire.size() != around.size) around.open = true;
        if (around.open) {
          out_.open("{");
          if (n.schema->kind != wire_kind::structure) out_.key("value");
        }
        return false;
      case place::leaf:
        break;
    }
    compiler::trap();
  }
  void end_single(const frame& own) {
    if (!own.any) out_.null();
    if (own.open) out_.close("}");
  }

  /// Whether there is a value, and not only the first bytes of one.
  static bool is_whole(const walk_node& n) noexcept {
    switch (n.schema->kind) {
      case wire_kind::number:
      case wire_kind::varint:
        return n.complete;
      case wire_kind::opaque:
      case wire_kind::vector:
      case wire_kind::length_prefixed:
      case wire_kind::extension_list:
      case wire_kind::extension:
        return n.header != 0;
      case wire_kind::undecoded:
        return false;
      default:
        return true;
    }
  }
  void undecoded(bytes data) {
    out_.open("{");
    out_.key("undecoded");
    out_.hex(data);
    out_.close("}");
  }
  void extension(const walk_node& n, frame& own) {
    out_.open("{");
    out_.key("type");
    value(n, json_extension_name(*n.schema, n.value, n.name));
    own.kind = place::extension;
    if (!n.name.empty()) return;
    own.any = true;
    out_.key("data");
    out_.hex(n.content());
  }
  void number(const walk_node& n) { value(n, json_name(*n.schema, n.value)); }
  void value(const walk_node& n, std::string_view name) {
    name.empty() ? out_.number(n.value) : out_.string(name);
  }
  void varint(const walk_node& n) {
    if (n.wire.size() == json_varint_width(n.value)) return out_.number(n.value);
    out_.open("{");
    out_.key("value");
    out_.number(n.value);
    out_.key("width");
    out_.number(n.wire.size());
    out_.close("}");
  }

  json_text& out_;
  frame frames_[most_depth];
};

/// Prints the violations of a walk as elements of an array.
class json_violations {
 public:
  explicit json_violations(json_text& out) noexcept : out_(out) {}

  void enter(const walk_node&) const noexcept {}
  void leave(const walk_node&) const noexcept {}
  void violation(const parse_error& error, std::size_t) {
    out_.element();
    out_.open("{");
    out_.key("code");
    out_.string(name(error.code));
    out_.key("offset");
    out_.number(error.offset);
    out_.key("path");
    const text_sink raw = out_.raw();
    raw("\"");
    print_path(error, raw);
    raw("\"");
    out_.key("alert");
    out_.string(name(alert_for(error.code)));
    out_.close("}");
  }

 private:
  json_text& out_;
};

struct json_count {
  void enter(const walk_node&) const noexcept {}
  void leave(const walk_node&) const noexcept {}
  void violation(const parse_error&, std::size_t) const noexcept {}
};

}  // namespace detail

/// Prints all of `in` as one `T` in JSON; gives the number of violations. Whatever `in` is, what is printed
/// is one JSON value.
///
/// A struct is an object, its members in order, without those that are absent. A number is a number; that of
/// an enum is its registered name, if it has one. Bytes are a string of hexadecimal digits; those of names
/// (see `HostName`) are a string with a character for each byte, up to U+00FF. Elements are an array. A
/// varint that takes more room than it needs is {"value": ..., "width": ...}. What stands behind a length,
/// and is absent, is null. An extension is
///
///     {"type": "key_share", "body": {"client_shares": [...]}}
///     {"type": 2570, "data": "00"}
///
/// Bytes that belong to nothing, or end before their type does, are {"undecoded": "..."}, as a value of their
/// own or as a member of the object that they stand behind. A value that is no object, and has something left
/// over behind it, is {"value": ..., "undecoded": "..."}. If there are violations, the root's last member is
///
///     "violations": [{"code": "length_overrun", "offset": 103, "path": "extensions[4]", "alert":
///     "decode_error"}]
template <class T, class Context = no_context>
std::size_t print_json(bytes in, text_sink out, const Context& context = {}, json_options options = {}) {
  detail::json_count counter;
  const std::size_t violations = walk<T>(in, context, counter);
  detail::json_text text(out, options);
  detail::json_sink sink(text, in.size(), violations != 0);
  walk<T>(in, context, sink);
  sink.finish();
  if (violations != 0) {
    text.key("violations");
    text.open("[");
    detail::json_violations list(text);
    walk<T>(in, context, list);
    text.close("]");
  }
  if (sink.is_open()) text.close("}");
  return violations;
}

}  // namespace tlswire
