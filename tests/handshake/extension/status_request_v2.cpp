#include <tlswire/handshake/extension/status_request_v2.hpp>

#include <doctest/doctest.h>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = CertificateStatusRequestListV2;
using item = CertificateStatusRequestItemV2;
static_assert(std::is_same_v<body<status_request_v2, message::client_hello>, list>);
static_assert(std::is_same_v<body<status_request_v2, message::server_hello>, Empty>);
static_assert(versions_in<status_request_v2, message::client_hello> == versions::tls12_and_below);
static_assert(versions_in<status_request_v2, message::server_hello> == versions::tls12_and_below);
static_assert(!allowed_in<status_request_v2, message::encrypted_extensions>);
static_assert(!allowed_in<status_request_v2, message::certificate_request>);
static_assert(status_request_v2::type == ExtensionType{17});

// As Java sends it.
constexpr auto& wire = hex<"0007 02 0004 0000 0000">();
static_assert((*parse<list>(wire)).certificate_status_req_list[0].status_type ==
              CertificateStatusType::ocsp_multi_RESERVED);
static_assert((*parse<list>(wire))
                  .certificate_status_req_list[0]
                  .request->get_if<OCSPStatusRequest>()
                  ->request_extensions.empty());
static_assert(lawful<list>(wire));

TEST_CASE("status_request_v2: requests of both known types, and one of an unknown type, which is kept") {
  const ResponderID responders[] = {hex<"a1">()};
  const item items[] = {
      {.request = {OCSPStatusRequest{.responder_id_list = responders, .request_extensions = hex<"3000">()}}},
      {.status_type = CertificateStatusType::ocsp, .request = {OCSPStatusRequest{}}},
      {.status_type = CertificateStatusType{0xf0}, .request = {rest<>(hex<"abcd">())}},
      {.status_type = CertificateStatusType{0xf1}, .request = {rest<>{}}},
  };
  ok<list>(hex<"001b 02 0009 0003 0001 a1 0002 3000 01 0004 0000 0000 f0 0002 abcd f1 0000">(),
           {.certificate_status_req_list = items});
}

TEST_CASE("status_request_v2: request_length is the length of the request") {
  bad<list>(hex<"0006 02 0003 0000 00">(),
            {errc::truncated, 7, "certificate_status_req_list[0].request.request_extensions", 2, 1});
  bad<list>(hex<"0008 02 0005 0000 0000 00">(),
            {errc::trailing_data, 9, "certificate_status_req_list[0].request", 0, 1});
  bad<list>(hex<"0007 02 0005 0000 0000">(),
            {errc::length_overrun, 3, "certificate_status_req_list[0].request", 5, 4});
  bad<list>(hex<"0003 f0 0001">(), {errc::length_overrun, 3, "certificate_status_req_list[0].request", 1, 0});
  bad<list>(hex<"0002 02 00">(), {errc::truncated, 3, "certificate_status_req_list[0].request", 2, 1});
}

TEST_CASE("status_request_v2: a list of 1 to 2^16-1 bytes") {
  bad<list>(hex<"00">(), {errc::truncated, 0, "certificate_status_req_list", 2, 1});
  bad<list>(hex<"0000">(), {errc::length_below_minimum, 0, "certificate_status_req_list", 0, 1});
  bad<list>(hex<"0004 f0 0000">(), {errc::length_overrun, 0, "certificate_status_req_list", 4, 3});
  bad<list>(hex<"0003 f0 0000 00">(), {errc::trailing_data, 5, "", 0, 1});
  unwritable(list{}, 9, {errc::length_below_minimum, 0, "certificate_status_req_list", 0, 1});
}

TEST_CASE("status_request_v2: what could not be read back is not written") {
  const item unset[] = {{}};
  unwritable(list{.certificate_status_req_list = unset}, 99,
             {errc::case_mismatch, 5, "certificate_status_req_list[0].request", 2, 0});
  const item opaque_ocsp[] = {{.status_type = CertificateStatusType::ocsp, .request = {rest<>{}}}};
  unwritable(list{.certificate_status_req_list = opaque_ocsp}, 99,
             {errc::case_mismatch, 5, "certificate_status_req_list[0].request", 1, 0});
}

TEST_CASE("status_request_v2: a server's is empty, a client's is not") {
  CHECK(server_hello_error(hex<"0011 0000">()) == "");
  CHECK(server_hello_error(hex<"0011 0002 0000">()) ==
        error_text({errc::trailing_data, in_server_hello + 4, "extensions[0].status_request_v2", 0, 2}));
  CHECK(client_hello_error(hex<"0011 0000">()) ==
        error_text({errc::truncated, in_client_hello + 4,
                    "extensions[0].status_request_v2.certificate_status_req_list", 2, 0}));
}

}  // namespace
}  // namespace tlswire::test
