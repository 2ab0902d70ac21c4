#include <tlswire/handshake/message/certificate.hpp>

#include <doctest/doctest.h>

#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>
#include <tlswire/handshake/handshake.hpp>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"
#include "support/read_handshake.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

// RFC 8448 section 3.
constexpr bytes wire = bytes(vectors::rfc8448::simple_1rtt_certificate).sub(4);
constexpr Certificate parsed = *parse<Certificate>(wire);
static_assert(parsed.certificate_request_context.empty());
static_assert(parsed.certificate_list.size() == 1);
static_assert(parsed.certificate_list[0].cert_data == wire.sub(7, 432));
static_assert(parsed.certificate_list[0].extensions.empty());
static_assert(lawful<Certificate>(wire));
static_assert(Certificate::msg_type == HandshakeType{11});
static_assert(Certificate::stands_in({.version = ProtocolVersion::TLSv1_3}));
static_assert(Certificate::stands_in({.version = ProtocolVersion::DTLSv1_3}));
static_assert(!Certificate::stands_in({.version = ProtocolVersion::TLSv1_2}));
static_assert(!Certificate::stands_in({.version = ProtocolVersion::DTLSv1_2}));

TEST_CASE("Certificate: the laws hold for those of client and server of RFC 8448") {
  using namespace vectors::rfc8448;
  const context<> context;
  verify<Handshake>(client_authentication_server_certificate, context);
  verify<Handshake>(client_authentication_certificate, context);
  const auto client = parse<Certificate>(bytes(client_authentication_certificate).sub(4));
  REQUIRE(client);
  CHECK(client->certificate_list[0].cert_data == bytes(client_authentication_certificate).sub(11, 438));
}

TEST_CASE("Certificate: built from typed values, that of RFC 8448 comes out") {
  const CertificateEntry entries[] = {{.cert_data = wire.sub(7, 432)}};
  CHECK(not_ok<Certificate>(wire, {.certificate_list = entries}) == "");
}

TEST_CASE("Certificate: entries with extensions of their own, the sender's first") {
  extension_buffer<message::certificate, 32> x;
  x.add<status_request>({.response = OCSPResponse(bytes(hex<"3000">()))});
  x.add_raw(ExtensionType{0xfafa}, {});
  const CertificateEntry entries[] = {{.cert_data = hex<"308201">(), .extensions = x},
                                      {.cert_data = hex<"30">()}};
  ok<Certificate>(hex<"02 a1a2"
                      "00001c 000003 308201 000e 0005 0006 01 000002 3000 fafa 0000 000001 30 0000">(),
                  {.certificate_request_context = hex<"a1a2">(), .certificate_list = entries});
}

TEST_CASE("Certificate: a client without one sends an empty list") {
  ok<Certificate>(hex<"00 000000">(), {});
}

TEST_CASE("Certificate: what is found in an entry's extensions is the entry's") {
  constexpr auto& two = hex<"00 000016 000001 30 000a 0005 0006 01 000002 3000 000001 31 0000">();
  const auto message = parse<Certificate>(two);
  REQUIRE(message);
  const CertificateEntry first = message->certificate_list[0];
  const auto status = first.extensions.find<status_request>();
  REQUIRE(status);
  CHECK(*status->response.get_if<OCSPResponse>() == bytes(hex<"3000">()));
  const CertificateEntry second = message->certificate_list[1];
  CHECK(second.cert_data == bytes(hex<"31">()));
  CHECK(second.extensions.find<status_request>().absent());
}

TEST_CASE("Certificate: an extension may stand once in an entry, and in each") {
  CHECK(certificate_error(hex<"fafa 0000 fafa 0000">()) ==
        error_text({errc::duplicate_extension, in_certificate + 4, "certificate_list[0].extensions[1]"}));
  CHECK(parse<Certificate>(hex<"00 000014 000001 30 0004 fafa 0000 000001 31 0004 fafa 0000">()).has_value());
}

TEST_CASE("Certificate: every bound is kept") {
  bad<Certificate>(hex<"">(), {errc::truncated, 0, "certificate_request_context", 1, 0});
  bad<Certificate>(hex<"02 a1">(), {errc::length_overrun, 0, "certificate_request_context", 2, 1});
  bad<Certificate>(hex<"00 0000">(), {errc::truncated, 1, "certificate_list", 3, 2});
  bad<Certificate>(hex<"00 000001">(), {errc::length_overrun, 1, "certificate_list", 1, 0});
  bad<Certificate>(hex<"00 000000 00">(), {errc::trailing_data, 4, "", 0, 1});
  bad<Certificate>(hex<"00 000002 0000">(), {errc::truncated, 4, "certificate_list[0].cert_data", 3, 2});
  bad<Certificate>(hex<"00 000005 000000 0000">(),
                   {errc::length_below_minimum, 4, "certificate_list[0].cert_data", 0, 1});
  bad<Certificate>(hex<"00 000006 000002 30 0000">(),
                   {errc::truncated, 9, "certificate_list[0].extensions", 2, 1});
  bad<Certificate>(hex<"00 000006 000004 30 0000">(),
                   {errc::length_overrun, 4, "certificate_list[0].cert_data", 4, 3});
  bad<Certificate>(hex<"00 000006 000001 30 0001">(),
                   {errc::length_overrun, 8, "certificate_list[0].extensions", 1, 0});
  // A second entry without its extensions.
  bad<Certificate>(hex<"00 00000a 000001 30 0000 000001 31">(),
                   {errc::truncated, 14, "certificate_list[1].extensions", 2, 0});
}

TEST_CASE("Certificate: what could not be read back is not written") {
  const CertificateEntry empty[] = {{}};
  unwritable(Certificate{.certificate_list = empty}, 99,
             {errc::length_below_minimum, 4, "certificate_list[0].cert_data", 0, 1});
  const std::vector<std::uint8_t> long_context(256);
  unwritable(Certificate{.certificate_request_context = long_context}, 999,
             {errc::length_above_maximum, 0, "certificate_request_context", 256, 255});
}

TEST_CASE("Certificate: in TLS 1.2 it has another form") {
  const auto error_in = [](ProtocolVersion version) {
    const auto message = read_handshake(hex<"0b 000002 00ff">(), context<>{{.version = version}});
    return message ? "" : error_text(message.error());
  };
  const auto refused = error_text({errc::truncated, 5, "body.certificate_list", 3, 1});
  CHECK(error_in(ProtocolVersion::TLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_3) == refused);
  CHECK(error_in(ProtocolVersion::TLSv1_2) != refused);
  CHECK(error_in(ProtocolVersion::DTLSv1_2) != refused);
  CHECK(error_in(ProtocolVersion::TLSv1_0) != refused);
}

}  // namespace
}  // namespace tlswire::test
