#include <tlswire/handshake/extension/server_certificate_type.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using client = ServerCertTypeExtensionClient;
using server = ServerCertTypeExtensionServer;
static_assert(std::is_same_v<body<server_certificate_type, message::client_hello>, client>);
static_assert(std::is_same_v<body<server_certificate_type, message::server_hello>, server>);
static_assert(versions_in<server_certificate_type, message::server_hello> == versions::tls12_and_below);
static_assert(std::is_same_v<body<server_certificate_type, message::encrypted_extensions>, server>);
static_assert(versions_in<server_certificate_type, message::client_hello> == versions::all);
static_assert(server_certificate_type::type == ExtensionType{20});

static_assert((*parse<client>(hex<"02 02 00">())).server_certificate_types[1] == CertificateType::X509);
static_assert((*parse<server>(hex<"02">())).server_certificate_type == CertificateType::RawPublicKey);
static_assert(lawful<client>(hex<"02 02 00">()) && lawful<server>(hex<"02">()));

TEST_CASE("server_certificate_type: a client lists 1 to 255 types, unknown ones among them") {
  constexpr CertificateType some[] = {CertificateType::RawPublicKey, CertificateType{0xe0}};
  ok<client>(hex<"02 02 e0">(), {.server_certificate_types = some});
  bad<client>(hex<"">(), {errc::truncated, 0, "server_certificate_types", 1, 0});
  bad<client>(hex<"00">(), {errc::length_below_minimum, 0, "server_certificate_types", 0, 1});
  bad<client>(hex<"02 02">(), {errc::length_overrun, 0, "server_certificate_types", 2, 1});
  bad<client>(hex<"01 02 00">(), {errc::trailing_data, 2, "", 0, 1});
  const std::vector<CertificateType> too_many(256);
  unwritable(client{}, 9, {errc::length_below_minimum, 0, "server_certificate_types", 0, 1});
  unwritable(client{.server_certificate_types = too_many}, 300,
             {errc::length_above_maximum, 0, "server_certificate_types", 256, 255});
}

TEST_CASE("server_certificate_type: a server says one type, without a length") {
  ok<server>(hex<"01">(), {.server_certificate_type = CertificateType::OpenPGP_RESERVED});
  ok<server>(hex<"00">(), {});
  bad<server>(hex<"">(), {errc::truncated, 0, "server_certificate_type", 1, 0});
  bad<server>(hex<"01 02">(), {errc::trailing_data, 1, "", 0, 1});
}

TEST_CASE("server_certificate_type: neither side's form is taken for the other's") {
  CHECK(client_hello_error(hex<"0014 0001 02">()) ==
        error_text({errc::length_overrun, in_client_hello + 4,
                    "extensions[0].server_certificate_type.server_certificate_types", 2, 0}));
  CHECK(
      server_hello_error(hex<"0014 0002 01 02">()) ==
      error_text({errc::trailing_data, in_server_hello + 5, "extensions[0].server_certificate_type", 0, 1}));
  CHECK(encrypted_extensions_error(hex<"0014 0001 02">()) == "");
  CHECK(encrypted_extensions_error(hex<"0014 0002 01 02">()) ==
        error_text({errc::trailing_data, in_encrypted_extensions + 5, "extensions[0].server_certificate_type",
                    0, 1}));
}

}  // namespace
}  // namespace tlswire::test
