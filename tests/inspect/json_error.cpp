#include <tlswire/inspect/json_error.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace tlswire;

namespace {

std::string text(const json_error& error) {
  std::string out;
  print(error, [&](std::string_view piece) { out += piece; });
  return out;
}

}  // namespace

TEST_CASE("json_error: the path, and what was expected there") {
  json_error error{json_expected::name, "NamedGroup", 0, 65535};
  error.place.enclose("group");
  error.place.enclose_index(0);
  error.place.enclose("body");
  error.place.enclose_index(3);
  error.place.enclose("extensions");
  CHECK(text(error) == "extensions[3].body[0].group: expected a name of NamedGroup, or a number up to 65535");
}

TEST_CASE("json_error: each reason has its words") {
  CHECK(text({json_expected::nothing}) == "expected nothing else");
  CHECK(text({json_expected::object, "ServerName"}) == "expected an object, a ServerName");
  CHECK(text({json_expected::object}) == "expected an object");
  CHECK(text({json_expected::array}) == "expected an array");
  CHECK(text({json_expected::elements, {}, 2}) == "expected an array of 2");
  CHECK(text({json_expected::number, {}, 0, 255}) == "expected a number up to 255");
  CHECK(text({json_expected::hex}) == "expected a string of hexadecimal digits, two for each byte");
  CHECK(text({json_expected::characters}) == "expected a string of characters up to U+00FF");
  CHECK(text({json_expected::size, {}, 32, 32}) == "expected 32 bytes");
  CHECK(text({json_expected::size, {}, 1, 255}) == "expected 1 to 255 bytes");
  CHECK(text({json_expected::constant}) == "expected the fixed value of this field");
  CHECK(text({json_expected::zeros}) == "expected zero bytes");
  CHECK(text({json_expected::a_case, {}, 5}) == "expected what the value 5 selects");
  CHECK(text({json_expected::known_body}) == "expected \"data\": the body of this extension is not known");
  CHECK(text({json_expected::no_member, "x"}) == "expected no member \"x\"");
  CHECK(text({json_expected::custom, "Run"}) == "expected bytes of a Run");
  CHECK(text({json_expected::smaller, {}, 0, 255}) ==
        "expected at most 255 bytes, for the sake of its length field");
  CHECK(text({json_expected::room, {}, 100, 7}) == "expected room for 100 bytes");
}
