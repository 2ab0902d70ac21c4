#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <tlswire/wire/error.hpp>
#include <tlswire/wire/print.hpp>

namespace tlswire {

/// What should have stood in JSON that is to be a message.
enum class json_expected : std::uint8_t {
  nothing,  ///< no error
  object,   ///< a `type`
  array,
  elements,    ///< `low` of them
  number,      ///< up to `high`
  name,        ///< one that `type` has, or a number up to `high`
  hex,         ///< an even number of hexadecimal digits
  characters,  ///< none above U+00FF
  size,        ///< from `low` to `high` bytes
  constant,    ///< the fixed value of this field
  zeros,       ///< nothing but zero bytes
  a_case,      ///< what a selector of the value `low` stands for; there may be none
  known_body,  ///< a "body" only where it is known: "data" elsewhere
  no_member,   ///< no member called `type`, which points into the JSON
  custom,      ///< bytes that `type` takes
  smaller,     ///< a size that its length field can say: up to `high`
  room,        ///< `low` bytes, where there are `high`
};

/// Why JSON is no message, and where. The path is one of the JSON: an extension's body is `body` in it.
struct json_error {
  json_expected expected = json_expected::nothing;
  std::string_view type{};
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  parse_error place{errc::none, 0};  ///< for its path only
};

/// `extensions[3].body.client_shares[0].group: expected a name of NamedGroup, or a number up to 65535`
template <class Sink>
constexpr void print(const json_error& error, Sink&& sink) {
  using namespace std::string_view_literals;
  print_path(error.place, sink);
  if (error.place.depth() != 0) sink(": "sv);
  const auto number = [&](std::uint64_t value) { print_number(value, sink); };
  sink("expected "sv);
  switch (error.expected) {
    case json_expected::nothing:
      return sink("nothing else"sv);
    case json_expected::object:
      sink("an object"sv);
      if (error.type.empty()) return;
      sink(", a "sv);
      return sink(error.type);
    case json_expected::array:
      return sink("an array"sv);
    case json_expected::elements:
      sink("an array of "sv);
      return number(error.low);
    case json_expected::name:
      sink("a name of "sv);
      sink(error.type);
      sink(", or a number up to "sv);
      return number(error.high);
    case json_expected::number:
      sink("a number up to "sv);
      return number(error.high);
    case json_expected::hex:
      return sink("a string of hexadecimal digits, two for each byte"sv);
    case json_expected::characters:
      return sink("a string of characters up to U+00FF"sv);
    case json_expected::size:
      number(error.low);
      if (error.high != error.low) {
        sink(" to "sv);
        number(error.high);
      }
      return sink(" bytes"sv);
    case json_expected::constant:
      return sink("the fixed value of this field"sv);
    case json_expected::zeros:
      return sink("zero bytes"sv);
    case json_expected::a_case:
      sink("what the value "sv);
      number(error.low);
      return sink(" selects"sv);
    case json_expected::known_body:
      return sink("\"data\": the body of this extension is not known"sv);
    case json_expected::no_member:
      sink("no member \""sv);
      sink(error.type);
      return sink("\""sv);
    case json_expected::custom:
      sink("bytes of a "sv);
      return sink(error.type);
    case json_expected::smaller:
      sink("at most "sv);
      number(error.high);
      return sink(" bytes, for the sake of its length field"sv);
    case json_expected::room:
      sink("room for "sv);
      number(error.low);
      return sink(" bytes"sv);
  }
}

}  // namespace tlswire
