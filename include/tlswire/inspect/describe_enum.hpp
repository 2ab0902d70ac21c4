#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/inspect/describe_errata.hpp>
#include <tlswire/inspect/schema.hpp>
#include <tlswire/inspect/text_sink.hpp>

namespace tlswire::detail {

/// Prints an enum as its RFC writes it: `enum { warning(1), fatal(2), (255) } AlertLevel;`, or as a number or
/// an array that has named constants. Values whose names are no identifiers stand in comments.
class describe_enum {
 public:
  describe_enum(const schema& type, text_sink out) noexcept
      : type_(type), notation_(notation_of(type)), out_(out) {
    in_braces_ = notation_ != value_notation::bytes && type.value_name == nullptr;
    each_value([&](std::uint64_t, std::string_view name) {
      if (notation_ != value_notation::bytes && is_identifier(name)) in_braces_ = true;
    });
  }

  void operator()() const {
    if (in_braces_) {
      out_("enum {\n");
    } else {
      const bool array = notation_ == value_notation::bytes;
      out_("uint");
      out_.number(array ? 8 : 8 * type_.width);
      out_(" ");
      out_(type_.name);
      if (array) {
        out_("[");
        out_.number(type_.width);
        out_("]");
      }
      out_(";\n");
    }
    each_value([&](std::uint64_t number, std::string_view name) {
      if (notation_ == value_notation::bytes) {
        constant(number, name);
      } else if (is_identifier(name)) {
        enumerator(number, name);
      } else {
        comment(number, name);
      }
    });
    if (!in_braces_) return;
    out_("    (");
    value(~std::uint64_t{} >> (64 - 8 * type_.width));
    out_(")\n} ");
    out_(type_.name);
    out_(";\n");
  }

 private:
  void enumerator(std::uint64_t number, std::string_view name) const {
    out_("    ");
    out_(name);
    out_("(");
    value(number);
    out_("),\n");
  }
  void constant(std::uint64_t number, std::string_view name) const {
    out_(type_.name);
    out_(" ");
    out_(name);
    out_(" = {");
    for (std::size_t i = type_.width; i-- != 0;) {
      out_.hex(number >> (8 * i) & 0xff, 1);
      out_(i != 0 ? "," : "};\n");
    }
  }
  void comment(std::uint64_t number, std::string_view name) const {
    out_(in_braces_ ? "    /* " : "/* ");
    out_(name);
    out_(": ");
    out_.hex(number, type_.width);
    out_(" */\n");
  }
  void value(std::uint64_t number) const {
    if (notation_ == value_notation::decimal) return out_.number(number);
    std::size_t width = type_.width;
    // Numbers of 8 bytes are of variable length on the wire.
    while (type_.width > 4 && width > 1 && number >> (8 * (width - 1)) == 0) --width;
    out_.hex(number, width);
  }

  /// Those that have names, ascending.
  template <class Visit>
  void each_value(Visit visit) const {
    if (type_.value_name == nullptr) return;
    if (type_.value_at != nullptr) {
      for (std::size_t i = 0; i < type_.count; ++i) {
        const std::uint64_t value = type_.value_at(i);
        visit(value, type_.value_name(value));
      }
    } else if (type_.width <= 2) {
      for (std::uint64_t value = 0; value >> (8 * type_.width) == 0; ++value) {
        const std::string_view name = type_.value_name(value);
        if (!name.empty()) visit(value, name);
      }
    }
  }

  const schema& type_;
  value_notation notation_;
  bool in_braces_ = false;
  text_sink out_;
};

}  // namespace tlswire::detail
