#include <tlswire/inspect/describe_enum.hpp>

#include <doctest/doctest.h>

#include <string>

#include <tlswire/inspect/schema_of.hpp>
#include <tlswire/registry/hpke_kem_id.hpp>
#include <tlswire/registry/quic_transport_parameter_id.hpp>
#include <tlswire/registry/srtp_protection_profile.hpp>

#include "inspect/every_kind.hpp"

using namespace tlswire;

enum class Described : std::uint16_t { first = 1, second = 0x8000 };
template <>
struct tlswire::registry<Described> {
  static constexpr registry_row<Described> rows[] = {{Described::first, "first"},
                                                     {Described::second, "the second"}};
};

namespace {

template <class E>
std::string printed() {
  std::string out;
  tlswire::detail::describe_enum(schema_of<E>, [&](std::string_view text) { out += text; })();
  return out;
}

}  // namespace

TEST_CASE("describe_enum: values ascend, and the ceiling is last") {
  CHECK(printed<AlertLevel>() == "enum {\n    warning(1),\n    fatal(2),\n    (255)\n} AlertLevel;\n");
}

TEST_CASE("describe_enum: a name that is no identifier is in a comment") {
  CHECK(printed<Described>() ==
        "enum {\n    first(0x0001),\n    /* the second: 0x8000 */\n    (0xffff)\n} Described;\n");
}

TEST_CASE("describe_enum: without any identifier it is a number") {
  CHECK(printed<ProtocolVersion>().starts_with("uint16 ProtocolVersion;\n/* SSL 3.0: 0x0300 */\n"));
}

TEST_CASE("describe_enum: an array with constants, where the RFC has that") {
  CHECK(printed<SRTPProtectionProfile>().starts_with(
      "uint8 SRTPProtectionProfile[2];\nSRTPProtectionProfile SRTP_AES128_CM_HMAC_SHA1_80 = {0x00,0x01};\n"));
}

TEST_CASE("describe_enum: names of a user's own function, and none at all") {
  CHECK(printed<test::every_kind::Color>() == "enum {\n    red(1),\n    green(2),\n    (255)\n} Color;\n");
  CHECK(printed<Role>() == "enum {\n    (255)\n} Role;\n");
}

TEST_CASE("describe_enum: numbers of variable length are as short as they are") {
  const std::string ids = printed<QuicTransportParameterId>();
  CHECK(ids.find("    max_idle_timeout(0x01),\n") != ids.npos);
  CHECK(ids.find("    google_version(0x4752),\n") != ids.npos);
}
