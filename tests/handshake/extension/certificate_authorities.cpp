#include <tlswire/handshake/extension/certificate_authorities.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = CertificateAuthoritiesExtension;
static_assert(std::is_same_v<body<certificate_authorities, message::client_hello>, list>);
static_assert(std::is_same_v<body<certificate_authorities, message::certificate_request>, list>);
static_assert(std::is_same_v<body<certificate_authorities, message::client_certificate_request>, list>);
static_assert(!allowed_in<certificate_authorities, message::certificate>);
static_assert(versions_in<certificate_authorities, message::client_hello> == versions::tls13);
static_assert(certificate_authorities::type == ExtensionType{47});

constexpr auto& wire = hex<"0007 0002 3000 0001 30">();
static_assert((*parse<list>(wire)).authorities.size() == 2);
static_assert(lawful<list>(wire));

TEST_CASE("certificate_authorities: a list of names") {
  const DistinguishedName names[] = {DistinguishedName(bytes(hex<"3000">())),
                                     DistinguishedName(bytes(hex<"30">()))};
  ok<list>(wire, {.authorities = names});
}

TEST_CASE("certificate_authorities: every bound is kept") {
  bad<list>(hex<"00">(), {errc::truncated, 0, "authorities", 2, 1});
  bad<list>(hex<"0000">(), {errc::length_below_minimum, 0, "authorities", 0, 3});
  bad<list>(hex<"0002 0001">(), {errc::length_below_minimum, 0, "authorities", 2, 3});
  bad<list>(hex<"0003 0000 30">(), {errc::length_below_minimum, 2, "authorities[0]", 0, 1});
  bad<list>(hex<"0003 0002 30">(), {errc::length_overrun, 2, "authorities[0]", 2, 1});
  bad<list>(hex<"0003 0001 30 00">(), {errc::trailing_data, 5, "", 0, 1});
  unwritable(list{}, 99, {errc::length_below_minimum, 0, "authorities", 0, 3});
}

TEST_CASE("certificate_authorities: stands in ClientHello and CertificateRequest") {
  CHECK(client_hello_error(hex<"002f 0005 0003 0001 30">()) == "");
  CHECK(certificate_request_error(hex<"002f 0005 0003 0001 30">()) == "");
  CHECK(client_hello_error(hex<"002f 0000">()) ==
        error_text({errc::truncated, in_client_hello + 4, "extensions[0].certificate_authorities.authorities",
                    2, 0}));
  CHECK(certificate_request_error(hex<"002f 0000">()) ==
        error_text({errc::truncated, in_certificate_request + 4,
                    "extensions[0].certificate_authorities.authorities", 2, 0}));
}

}  // namespace
}  // namespace tlswire::test
