#include <tlswire/handshake/exported_authenticator.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <tlswire/handshake/extension_buffer.hpp>

#include "support/expect.hpp"
#include "vectors/rfc8448.hpp"

namespace tlswire::test {
namespace {

constexpr context<> four{{.hash_length = 4}};
/// On a connection of TLS 1.2 as well, the messages are those of TLS 1.3.
constexpr context<> four_in_tls12{{.version = ProtocolVersion::TLSv1_2, .hash_length = 4}};

constexpr auto& wire =
    hex<"0b 00000b 01a1 000006 000001 30 0000  0f 000006 0403 0002 b1b2  14 000004 01020304">();
constexpr auto& refusal = hex<"14 000004 01020304">();
static_assert((*parse<Authenticator>(wire, four)).certificate_verify.body->signature == bytes(hex<"b1b2">()));
static_assert(lawful<Authenticator>(wire, four) && lawful<EmptyAuthenticator>(refusal, four));
static_assert(lawful<ExportedAuthenticator>(wire, four) && lawful<ExportedAuthenticator>(refusal, four));

const CertificateEntry entries[] = {{.cert_data = hex<"30">()}};
const Authenticator full{
    .certificate = {.body = {{.certificate_request_context = hex<"a1">(), .certificate_list = entries}}},
    .certificate_verify = {.body = {{.algorithm = SignatureScheme::ecdsa_secp256r1_sha256,
                                     .signature = hex<"b1b2">()}}},
    .finished = {.body = {{.verify_data = hex<"01020304">()}}}};
const EmptyAuthenticator empty{.finished = {.body = {{.verify_data = hex<"01020304">()}}}};

TEST_CASE("exported authenticator: three messages with their headers, in either version") {
  ok<Authenticator>(wire, full, four);
  ok<Authenticator>(wire, full, four_in_tls12);
  ok<EmptyAuthenticator>(refusal, empty, four);
}

TEST_CASE("exported authenticator: which of the two it is, its first byte says") {
  ok<ExportedAuthenticator>(wire, {.authenticator = full}, four);
  ok<ExportedAuthenticator>(refusal, {.authenticator = empty}, four);
  ok<ExportedAuthenticator>(refusal, {.authenticator = empty}, four_in_tls12);
  const auto answer = parse<ExportedAuthenticator>(refusal, four);
  REQUIRE(answer);
  CHECK(answer->authenticator.get_if<EmptyAuthenticator>() != nullptr);
  CHECK(answer->authenticator.get_if<Authenticator>() == nullptr);
}

TEST_CASE("exported authenticator: the messages of a handshake of RFC 8448 have the form of one") {
  using namespace vectors::rfc8448;
  std::vector<std::uint8_t> message;
  for (const bytes part :
       {bytes(client_authentication_certificate), bytes(client_authentication_certificate_verify),
        bytes(client_authentication_client_finished)}) {
    message.insert(message.end(), part.begin(), part.end());
  }
  verify<ExportedAuthenticator>(message, context<>{});
}

TEST_CASE("exported authenticator: any other message, order or number of them is refused") {
  bad<ExportedAuthenticator>(hex<"">(), {errc::truncated, 0, "authenticator.finished.msg_type", 1, 0}, four);
  bad<ExportedAuthenticator>(hex<"0f 000004 0403 0000">(),
                             {errc::constant_mismatch, 0, "authenticator.finished.msg_type", 0, 0}, four);
  bad<ExportedAuthenticator>(bytes(wire).sub(0, 15),
                             {errc::truncated, 15, "authenticator.certificate_verify.msg_type", 1, 0}, four);
  bad<ExportedAuthenticator>(hex<"0b 000004 00 000000 14 000004 01020304">(),
                             {errc::constant_mismatch, 8, "authenticator.certificate_verify.msg_type", 0, 0},
                             four);
  bad<ExportedAuthenticator>(bytes(wire).sub(0, 25),
                             {errc::truncated, 25, "authenticator.finished.msg_type", 1, 0}, four);
  bad<ExportedAuthenticator>(hex<"14 000004 01020304 00">(), {errc::trailing_data, 8, "", 0, 1}, four);
  bad<Authenticator>(refusal, {errc::wrong_message, 0, "", 0, 0}, four);
  bad<EmptyAuthenticator>(wire, {errc::constant_mismatch, 0, "finished.msg_type", 0, 0}, four);
}

TEST_CASE("exported authenticator: the Finished is as long as the authenticator hash") {
  bad<ExportedAuthenticator>(refusal, {errc::truncated, 4, "authenticator.finished.body.verify_data", 32, 4},
                             context<>{});
  bad<ExportedAuthenticator>(hex<"14 000005 0102030405">(),
                             {errc::trailing_data, 8, "authenticator.finished.body", 0, 1}, four);
  unwritable(ExportedAuthenticator{.authenticator = empty}, 99,
             {errc::length_mismatch, 4, "authenticator.finished.body.verify_data", 32, 4}, context<>{});
}

TEST_CASE(
    "authenticator request: a CertificateRequest from a server, a ClientCertificateRequest from a client") {
  constexpr auto& of_server = hex<"0d 00000c 01a1 0008 000d 0004 0002 0403">();
  constexpr auto& of_client = hex<"11 00000c 01a1 0008 000d 0004 0002 0403">();
  constexpr context<> server{{.sender = Role::server}};
  constexpr context<> client{{.sender = Role::client}};
  constexpr SignatureScheme schemes[] = {SignatureScheme::ecdsa_secp256r1_sha256};
  extension_buffer<message::certificate_request, 32> x;
  x.add<signature_algorithms>({.supported_signature_algorithms = schemes});
  extension_buffer<message::client_certificate_request, 32> y;
  y.add<signature_algorithms>({.supported_signature_algorithms = schemes});
  const handshake_message<CertificateRequest> one{
      .body = {{.certificate_request_context = hex<"a1">(), .extensions = x}}};
  const handshake_message<ClientCertificateRequest> other{
      .body = {{.certificate_request_context = hex<"a1">(), .extensions = y}}};
  ok<AuthenticatorRequest>(of_server, {.request = one}, server);
  ok<AuthenticatorRequest>(of_client, {.request = other}, client);
  bad<AuthenticatorRequest>(of_server, {errc::constant_mismatch, 0, "request.msg_type", 0, 0}, client);
  bad<AuthenticatorRequest>(of_client, {errc::constant_mismatch, 0, "request.msg_type", 0, 0}, server);
  unwritable(AuthenticatorRequest{.request = one}, 99, {errc::case_mismatch, 0, "request", 0, 0}, client);
}

}  // namespace
}  // namespace tlswire::test
