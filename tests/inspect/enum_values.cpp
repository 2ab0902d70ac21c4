#include <tlswire/inspect/enum_values.hpp>

#include <doctest/doctest.h>

#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/registry/named_group.hpp>
#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;
using namespace tlswire::test;
using tlswire::detail::set_values;

enum class nameless : std::uint8_t { a };

namespace {

enum class Wide : std::uint32_t { low = 3, high = 0x12345678 };
constexpr std::string_view name(Wide w) {
  return w == Wide::low ? "low" : w == Wide::high ? "high" : std::string_view{};
}

template <class E>
schema values_of() {
  schema s;
  set_values<E>(s);
  return s;
}

}  // namespace

TEST_CASE("set_values: of a registry, every value in its order") {
  const schema s = values_of<NamedGroup>();
  REQUIRE(s.count == std::size(registry<NamedGroup>::rows));
  CHECK(s.value_at(0) == 0);
  CHECK(s.value_name(s.value_at(1)) == "sect163k1");
  CHECK(s.value_at(s.count - 1) == 0xff02);
  CHECK(s.is_grease(0x1a1a));
  CHECK_FALSE(s.is_grease(0x1a1b));
}

TEST_CASE("set_values: an enum with names of its own has these, and no list; others have nothing") {
  const schema s = values_of<test::every_kind::Color>();
  CHECK(s.value_name(2) == "green");
  CHECK(s.value_name(3).empty());
  CHECK((s.value_at == nullptr && s.count == 0 && s.is_grease == nullptr));
  CHECK((values_of<nameless>().value_name == nullptr));
}

TEST_CASE("enum_values: the value of a name is found, in a registry or by trying") {
  const schema& suite = schema_of<CipherSuite>;
  std::uint64_t value = 7;
  CHECK(suite.value_named("TLS_AES_256_GCM_SHA384", value));
  CHECK(value == 0x1302);
  CHECK_FALSE(suite.value_named("TLS_AES_256_GCM_SHA38", value));
  CHECK_FALSE(suite.value_named("", value));
  CHECK(value == 0x1302);
  CHECK(schema_of<every_kind::Color>.value_named("green", value));
  CHECK(value == 2);
  CHECK_FALSE(schema_of<every_kind::Color>.value_named("blue", value));
  CHECK(schema_of<Wide>.value_named("low", value));
  CHECK(value == 3);
  CHECK_FALSE(schema_of<Wide>.value_named("high", value));
  CHECK((schema_of<Role>.value_named == nullptr));
  CHECK((schema_of<uint16>.value_named == nullptr));
}

TEST_CASE("enum_values: names of hosts and protocols are text, other bytes are not") {
  CHECK(schema_of<HostName>.is_text);
  CHECK(schema_of<ProtocolName>.is_text);
  CHECK_FALSE(schema_of<Random>.is_text);
  CHECK_FALSE(schema_of<opaque<1, 255>>.is_text);
}
