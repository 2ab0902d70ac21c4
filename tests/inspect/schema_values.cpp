#include <tlswire/inspect/schema_values.hpp>

#include <doctest/doctest.h>

#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/tls.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;
using namespace tlswire::test;

namespace {

enum class Wide : std::uint32_t { low = 3, high = 0x12345678 };
constexpr std::string_view name(Wide w) {
  return w == Wide::low ? "low" : w == Wide::high ? "high" : std::string_view{};
}

}  // namespace

TEST_CASE("schema_values: the value of a name is found, in a registry or by trying") {
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

TEST_CASE("schema_values: names of hosts and protocols are text, other bytes are not") {
  CHECK(schema_of<HostName>.is_text);
  CHECK(schema_of<ProtocolName>.is_text);
  CHECK_FALSE(schema_of<Random>.is_text);
  CHECK_FALSE(schema_of<opaque<1, 255>>.is_text);
}
