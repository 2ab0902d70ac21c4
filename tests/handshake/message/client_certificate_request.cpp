#include <tlswire/handshake/message/client_certificate_request.hpp>

#include <doctest/doctest.h>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/handshake.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "support/read_handshake.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"02 a1a2 0012 000d 0004 0002 0403 0000 0006 0004 00 0001 61">();
constexpr ClientCertificateRequest parsed = *parse<ClientCertificateRequest>(wire);
static_assert((*parsed.extensions.find<server_name>()).server_name_list.size() == 1);
static_assert(lawful<ClientCertificateRequest>(wire));
static_assert(ClientCertificateRequest::msg_type == HandshakeType{17});

TEST_CASE("ClientCertificateRequest: names the server that is asked for") {
  constexpr SignatureScheme schemes[] = {SignatureScheme::ecdsa_secp256r1_sha256};
  const ServerName names[] = {{.name = HostName("a"_bytes)}};
  extension_buffer<message::client_certificate_request, 64> x;
  x.add<signature_algorithms>({.supported_signature_algorithms = schemes});
  x.add<server_name>({.server_name_list = names});
  ok<ClientCertificateRequest>(wire, {.certificate_request_context = hex<"a1a2">(), .extensions = x});
}

TEST_CASE("ClientCertificateRequest: has the bodies that a CertificateRequest has") {
  for (const bytes extension :
       {bytes(hex<"0005 0000">()), bytes(hex<"001b 0003 02 0001">()), bytes(hex<"002f 0005 0003 0001 30">()),
        bytes(hex<"0030 0002 0000">()), bytes(hex<"0032 0004 0002 0403">()), bytes(hex<"0012 0000">()),
        bytes(hex<"0022 0004 0002 0403">()), bytes(hex<"0034 0000">()), bytes(hex<"003e 0002 01 80">())}) {
    CAPTURE(to_hex(extension));
    CHECK(client_certificate_request_error(extension) == "");
    CHECK(certificate_request_error(extension) == "");
    // One byte more in the body is refused in both.
    std::vector<std::uint8_t> longer(extension.begin(), extension.end());
    longer[3] = static_cast<std::uint8_t>(longer[3] + 1);
    longer.push_back(0);
    CHECK(client_certificate_request_error(longer) != "");
    CHECK(client_certificate_request_error(longer) == certificate_request_error(longer));
  }
}

TEST_CASE("ClientCertificateRequest: every bound is kept, but for that of the extensions") {
  bad<ClientCertificateRequest>(hex<"">(), {errc::truncated, 0, "certificate_request_context", 1, 0});
  bad<ClientCertificateRequest>(hex<"01">(), {errc::length_overrun, 0, "certificate_request_context", 1, 0});
  bad<ClientCertificateRequest>(hex<"00">(), {errc::truncated, 1, "extensions", 2, 0});
  bad<ClientCertificateRequest>(hex<"00 0000 00">(), {errc::trailing_data, 3, "", 0, 1});
  ok<ClientCertificateRequest>(hex<"00 0000">(), {});
}

TEST_CASE("ClientCertificateRequest: in a Handshake it is the same, whatever version the connection has") {
  for (const ProtocolVersion version : {ProtocolVersion::TLSv1_2, ProtocolVersion::TLSv1_3}) {
    const auto message = read_handshake(hex<"11 000001 00">(), context<>{{.version = version}});
    REQUIRE_FALSE(message);
    CHECK(error_text(message.error()) == error_text({errc::truncated, 5, "body.extensions", 2, 0}));
  }
}

}  // namespace
}  // namespace tlswire::test
