#pragma once

#include <concepts>
#include <cstddef>
#include <string_view>

#include <tlswire/handshake/context.hpp>
#include <tlswire/handshake/extension.hpp>
#include <tlswire/inspect/describe_text.hpp>
#include <tlswire/inspect/describe_walk.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/inspect/text_sink.hpp>
#include <tlswire/registry/extension_type.hpp>

namespace tlswire {

namespace detail {

/// One line for each message. A HelloRetryRequest is a server_hello (RFC 9846 section 4.3.1), and has a line
/// of its own where the body of an extension is another one.
inline void describe_cases(const described_extension& e, const describe_text& text) {
  const schema* const in_server_hello = e.body_in("server_hello");
  const bool same_in_retry =
      in_server_hello != nullptr && e.body_in("hello_retry_request") == in_server_hello;
  for (std::size_t i = 0; i < e.count; ++i) {
    const described_body& row = e.bodies[i];
    if (row.message == "hello_retry_request" && same_in_retry) continue;
    const std::string_view note =
        row.message == "server_hello" && same_in_retry ? "and HelloRetryRequest" : std::string_view();
    if (e.is_inlined(i)) {
      text.labelled_case(2, row.message, *row.body->fields[0].type, row.body->fields[0].name, note);
    } else {
      const bool needed = describe_text::name_needed(*row.body);
      text.labelled_case(2, row.message, *row.body, needed ? e.name : std::string_view(), note);
    }
  }
}

inline void describe_schema(const schema& type, std::string_view otherwise_named, text_sink out) {
  const describe_text text(out);
  if (type.name.empty()) {
    text.bare(type, otherwise_named);
  } else {
    text.production(type);
  }
}

/// One struct where the body depends on the message; else the body.
inline void describe_extension(const described_extension& e, text_sink out) {
  const describe_text text(out);
  out("/* ");
  out(e.name);
  out("(");
  out.number(e.type);
  out(") */\n");
  if (e.uniform()) return describe_schema(*e.bodies[0].body, e.name, out);
  text.line(0, "struct {");
  text.line(1, "select (Handshake.msg_type) {");
  describe_cases(e, text);
  text.line(1, "};");
  text.line(0, "} ", e.structure.empty() ? e.name : e.structure, ";");
}

/// Prints productions with an empty line between them.
class production_printer {
 public:
  explicit production_printer(text_sink out) noexcept : out_(out) {}

  void operator()(const schema& type) {
    between();
    if (type.kind == wire_kind::extension_list && type.name.empty()) {
      describe_text(out_).extension_bodies(type);
    } else {
      describe_text(out_).production(type);
    }
  }
  void between() {
    if (any_) out_("\n");
    any_ = true;
  }

 private:
  text_sink out_;
  bool any_ = false;
};

inline void describe_schema_and_needed(const schema& type, std::string_view otherwise_named, text_sink out) {
  production_printer print(out);
  production_walk walk(print);
  walk(type);
  if (!type.name.empty()) return;
  print.between();
  describe_schema(type, otherwise_named, out);
}

inline void describe_extension_and_needed(const described_extension& e, text_sink out) {
  production_printer print(out);
  production_walk walk(print);
  for (std::size_t i = 0; i < e.count; ++i) {
    if (e.is_inlined(i)) {
      walk(*e.bodies[i].body->fields[0].type);
    } else if (e.uniform()) {
      walk.needed_by(*e.bodies[i].body);
    } else {
      walk(*e.bodies[i].body);
    }
  }
  print.between();
  describe_extension(e, out);
}

template <class T>
concept describes_extension = requires {
  typename T::bodies;
  { T::type } -> std::convertible_to<ExtensionType>;
};

}  // namespace detail

/// Prints a type in the presentation language of RFC 9846 section 3, as the RFC does that defines it:
///
///     tlswire::describe<tlswire::Cookie>(out);
///
///     struct {
///         opaque cookie<1..2^16-1>;
///     } Cookie;
///
/// `T` is a wire type, or an extension, whose bodies stand in a `select (Handshake.msg_type)` where they
/// depend on the message. What the language cannot say, or leaves to prose, stands in comments; where our
/// declaration differs from the RFC's text, describe_errata.hpp says why.
template <class T, class Context = no_context>
void describe(text_sink out) {
  if constexpr (detail::describes_extension<T>) {
    detail::describe_extension(detail::described<T, Context>, out);
  } else {
    detail::describe_schema(schema_of<T, Context>, "value", out);
  }
}

/// The same with everything that `T` needs, each production once and before those that need it: its members,
/// and the bodies of the extensions that may stand in it, those that `Context` registers included.
template <class T, class Context = no_context>
void describe_all(text_sink out) {
  if constexpr (detail::describes_extension<T>) {
    detail::describe_extension_and_needed(detail::described<T, Context>, out);
  } else {
    detail::describe_schema_and_needed(schema_of<T, Context>, "value", out);
  }
}

}  // namespace tlswire
