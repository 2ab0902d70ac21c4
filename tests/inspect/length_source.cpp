#include <tlswire/inspect/length_source.hpp>

#include <doctest/doctest.h>

#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

struct Both {
  uint8 selector = 0;
  uint16 length = 0;
  choice<&Both::selector, on<1, Empty>, on<2, sized<rest<>, &Both::length>>, on<3, opaque<4>>> body{};
};
constexpr std::size_t none = schema_source::none;

std::size_t source_in(const schema& type, std::string_view name, const schema* shown = nullptr) {
  for (std::size_t i = 0; i < type.count; ++i) {
    if (type.fields[i].name == name) return tlswire::detail::length_source(*type.fields[i].type, shown);
  }
  FAIL("no such member");
  return none;
}

}  // namespace

TEST_CASE("length_source: a sibling, not the context, and not what is no sized") {
  CHECK(source_in(schema_of<TLSPlaintext>, "fragment") == 2);
  CHECK(source_in(schema_of<TLSPlaintext>, "length") == none);
  const schema& every = schema_of<every_kind::Message, every_kind::context_type>;
  CHECK(source_in(every, "framed") == 0);
  CHECK(source_in(every, "agreed") == none);
}

TEST_CASE("length_source: of a choice, that of the case which stands") {
  const schema& type = schema_of<Both>;
  CHECK(source_in(type, "body", &schema_of<rest<>>) == 1);
  CHECK(source_in(type, "body", &schema_of<Empty>) == none);
  CHECK(source_in(type, "body", &schema_of<opaque<4>>) == none);
  CHECK(source_in(type, "body", &tlswire::detail::undecoded_schema) == 1);
  CHECK(source_in(type, "body") == 1);
}
