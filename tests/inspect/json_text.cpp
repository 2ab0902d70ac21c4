#include <tlswire/inspect/json_text.hpp>

#include <doctest/doctest.h>

#include <string>

#include "support/hex.hpp"

using namespace tlswire;
using namespace tlswire::test;
using tlswire::detail::json_text;

TEST_CASE("json_text: commas stand between members and elements, and nowhere else") {
  std::string out;
  const auto write = [&](std::string_view text) { out += text; };
  json_text json(write, {});
  json.open("{");
  json.key("a");
  json.open("[");
  json.element();
  json.number(1);
  json.element();
  json.null();
  json.close("]");
  json.key("b");
  json.open("{");
  json.close("}");
  json.key("c");
  json.hex(bytes(hex<"0aff">()));
  json.close("}");
  CHECK(out == R"({"a": [1, null], "b": {}, "c": "0aff"})");
}

TEST_CASE("json_text: with an indentation, each member has a line") {
  std::string out;
  const auto write = [&](std::string_view text) { out += text; };
  json_text json(write, {.indent = 2});
  json.open("{");
  json.key("a");
  json.open("[");
  json.element();
  json.number(1);
  json.close("]");
  json.key("b");
  json.open("[");
  json.close("]");
  json.close("}");
  CHECK(out == "{\n  \"a\": [\n    1\n  ],\n  \"b\": []\n}");
}

TEST_CASE("json_text: what JSON demands is escaped, and bytes are characters") {
  std::string out;
  const auto write = [&](std::string_view text) { out += text; };
  json_text json(write, {});
  json.latin1(bytes(hex<"41 22 5c 00 1f 7f 80 ff 42">()));
  CHECK(out ==
        "\"A\\\"\\\\\\u0000\\u001f\x7f\xc2\x80\xc3\xbf"
        "B\"");
  out.clear();
  json.string("\u2026\n");
  CHECK(out == "\"\u2026\\u000a\"");
}
