#include <tlswire/handshake/extension/status_request.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using request = CertificateStatusRequest;
static_assert(std::is_same_v<body<status_request, message::client_hello>, request>);
static_assert(std::is_same_v<body<status_request, message::server_hello>, Empty>);
static_assert(std::is_same_v<body<status_request, message::certificate_request>, Empty>);
static_assert(std::is_same_v<body<status_request, message::client_certificate_request>, Empty>);
static_assert(std::is_same_v<body<status_request, message::certificate>, CertificateStatus>);
static_assert(versions_in<status_request, message::certificate> == versions::tls13);
static_assert(status_request::type == ExtensionType{5});

// As all browsers send it.
constexpr auto& wire = hex<"01 0000 0000">();
static_assert((*parse<request>(wire)).status_type == CertificateStatusType::ocsp);
static_assert((*parse<request>(wire)).request.get_if<OCSPStatusRequest>()->responder_id_list.empty());
static_assert(lawful<request>(wire));

TEST_CASE("status_request: responders and extensions, both of which may be missing") {
  ok<request>(wire, {.request = OCSPStatusRequest{}});
  const ResponderID responders[] = {hex<"a1">(), hex<"a2b2">()};
  ok<request>(
      hex<"01 0007 0001 a1 0002 a2b2 0002 3000">(),
      {.request = OCSPStatusRequest{.responder_id_list = responders, .request_extensions = hex<"3000">()}});
}

TEST_CASE("status_request: an unknown status type has no format and is refused") {
  bad<request>(hex<"02 0000 0000">(), {errc::unknown_case, 1, "request", 2, 0});
  bad<request>(hex<"00">(), {errc::unknown_case, 1, "request", 0, 0});
}

TEST_CASE("status_request: lengths are kept") {
  bad<request>(hex<"">(), {errc::truncated, 0, "status_type", 1, 0});
  bad<request>(hex<"01 00">(), {errc::truncated, 1, "request.responder_id_list", 2, 1});
  bad<request>(hex<"01 0003 0000">(), {errc::length_overrun, 1, "request.responder_id_list", 3, 2});
  bad<request>(hex<"01 0002 0000 0000">(),
               {errc::length_below_minimum, 3, "request.responder_id_list[0]", 0, 1});
  bad<request>(hex<"01 0003 0002 a1 0000">(),
               {errc::length_overrun, 3, "request.responder_id_list[0]", 2, 1});
  bad<request>(hex<"01 0001 00 0000">(), {errc::truncated, 3, "request.responder_id_list[0]", 2, 1});
  bad<request>(hex<"01 0000 00">(), {errc::truncated, 3, "request.request_extensions", 2, 1});
  bad<request>(hex<"01 0000 0002 30">(), {errc::length_overrun, 3, "request.request_extensions", 2, 1});
  bad<request>(hex<"01 0000 0000 00">(), {errc::trailing_data, 5, "", 0, 1});
}

TEST_CASE("status_request: what could not be read back is not written") {
  unwritable(request{}, 99, {errc::case_mismatch, 1, "request", 1, 0});
  unwritable(
      request{.status_type = CertificateStatusType::ocsp_multi_RESERVED, .request = OCSPStatusRequest{}}, 99,
      {errc::case_mismatch, 1, "request", 2, 0});
  const ResponderID responders[] = {{}};
  unwritable(request{.request = OCSPStatusRequest{.responder_id_list = responders}}, 99,
             {errc::length_below_minimum, 3, "request.responder_id_list[0]", 0, 1});
}

TEST_CASE("status_request: a server's is empty, a client's is not") {
  CHECK(server_hello_error(hex<"0005 0000">()) == "");
  CHECK(server_hello_error(hex<"0005 0005 01 0000 0000">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].status_request", 0, 5}));
  CHECK(client_hello_error(hex<"0005 0000">()) ==
        error_text({errc::truncated, in_client_hello + 4, "extensions[0].status_request.status_type", 1, 0}));
  CHECK(client_hello_error(hex<"0005 0005 02 0000 0000">()) ==
        error_text({errc::unknown_case, in_client_hello + 5, "extensions[0].status_request.request", 2, 0}));
}

TEST_CASE("status_request: in a certificate's entry it is the response") {
  const OCSPResponse response = hex<"3000">();
  ok<CertificateStatus>(hex<"01 000002 3000">(), {.response = response});
  bad<CertificateStatus>(hex<"">(), {errc::truncated, 0, "status_type", 1, 0});
  bad<CertificateStatus>(hex<"01 0000">(), {errc::truncated, 1, "response", 3, 2});
  bad<CertificateStatus>(hex<"01 000000">(), {errc::length_below_minimum, 1, "response", 0, 1});
  bad<CertificateStatus>(hex<"01 000002 30">(), {errc::length_overrun, 1, "response", 2, 1});
  bad<CertificateStatus>(hex<"01 000001 30 00">(), {errc::trailing_data, 5, "", 0, 1});
  unwritable(CertificateStatus{}, 99, {errc::case_mismatch, 1, "response", 1, 0});
  CHECK(certificate_error(hex<"0005 0006 01 000002 3000">()) == "");
  CHECK(certificate_error(hex<"0005 0000">()) ==
        error_text({errc::truncated, in_certificate + 4,
                    "certificate_list[0].extensions[0].status_request.status_type", 1, 0}));
}

TEST_CASE("status_request: who asks for a certificate asks for its status with an empty one") {
  for (const auto& error : {certificate_request_error, client_certificate_request_error}) {
    CHECK(error(hex<"0005 0000">()) == "");
    CHECK(
        error(hex<"0005 0005 01 0000 0000">()) ==
        error_text({errc::trailing_data, in_certificate_request + 4, "extensions[0].status_request", 0, 5}));
  }
}

}  // namespace
}  // namespace tlswire::test
