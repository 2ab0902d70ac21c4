#include <tlswire/handshake/extension/oid_filters.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = OIDFilterExtension;
static_assert(std::is_same_v<body<oid_filters, message::certificate_request>, list>);
static_assert(std::is_same_v<body<oid_filters, message::client_certificate_request>, list>);
static_assert(!allowed_in<oid_filters, message::client_hello>);
static_assert(oid_filters::type == ExtensionType{48});

/// Key usage, digitalSignature; and an OID without values.
constexpr auto& wire = hex<"000e 03 551d0f 0004 03020780 01 55 0000">();
static_assert((*parse<list>(wire)).filters[0].certificate_extension_oid == bytes(hex<"551d0f">()));
static_assert(lawful<list>(wire));

TEST_CASE("oid_filters: OIDs with the values that are allowed") {
  const OIDFilter filters[] = {
      {.certificate_extension_oid = hex<"551d0f">(), .certificate_extension_values = hex<"03020780">()},
      {.certificate_extension_oid = hex<"55">()}};
  ok<list>(wire, {.filters = filters});
  ok<list>(hex<"0000">(), {});
}

TEST_CASE("oid_filters: that an OID stands once is not a matter of syntax") {
  const OIDFilter filters[] = {{.certificate_extension_oid = hex<"55">()},
                               {.certificate_extension_oid = hex<"55">()}};
  ok<list>(hex<"0008 01 55 0000 01 55 0000">(), {.filters = filters});
}

TEST_CASE("oid_filters: every bound is kept") {
  bad<list>(hex<"00">(), {errc::truncated, 0, "filters", 2, 1});
  bad<list>(hex<"0003 00 0000">(),
            {errc::length_below_minimum, 2, "filters[0].certificate_extension_oid", 0, 1});
  bad<list>(hex<"0002 01 55">(), {errc::truncated, 4, "filters[0].certificate_extension_values", 2, 0});
  bad<list>(hex<"0004 01 55 0001">(),
            {errc::length_overrun, 4, "filters[0].certificate_extension_values", 1, 0});
  bad<list>(hex<"0000 00">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<std::uint8_t> oid(256);
  const OIDFilter filters[] = {{.certificate_extension_oid = oid}};
  unwritable(list{.filters = filters}, 999,
             {errc::length_above_maximum, 2, "filters[0].certificate_extension_oid", 256, 255});
}

TEST_CASE("oid_filters: stands in CertificateRequest") {
  CHECK(certificate_request_error(hex<"0030 0002 0000">()) == "");
  CHECK(certificate_request_error(hex<"0030 0000">()) ==
        error_text({errc::truncated, in_certificate_request + 4, "extensions[0].oid_filters.filters", 2, 0}));
  // Nobody reads it in a ClientHello.
  CHECK(client_hello_error(hex<"0030 0000">()) == "");
}

}  // namespace
}  // namespace tlswire::test
