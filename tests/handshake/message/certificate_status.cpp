#include <tlswire/handshake/message/certificate_status.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr bool stands(ProtocolVersion version) { return CertificateStatus::stands_in({.version = version}); }
static_assert(stands(ProtocolVersion::SSLv3) && stands(ProtocolVersion::TLSv1_0) &&
              stands(ProtocolVersion::TLSv1_1) && stands(ProtocolVersion::TLSv1_2) &&
              stands(ProtocolVersion::DTLSv1_0) && stands(ProtocolVersion::DTLSv1_2));
static_assert(!stands(ProtocolVersion::TLSv1_3) && !stands(ProtocolVersion::DTLSv1_3));

static_assert(CertificateStatus::msg_type == HandshakeType{22});
static_assert(lawful<CertificateStatus>(hex<"01 000002 3001">()));

TEST_CASE("CertificateStatus: one response, or a list in which a response may be empty") {
  ok<CertificateStatus>(hex<"01 000002 3001">(), {.response = OCSPResponse(hex<"3001">())});
  const opaque<0, 0xFFFFFF> responses[] = {hex<"3001">(), {}};
  ok<CertificateStatus>(hex<"02 000008 000002 3001 000000">(),
                        {.status_type = CertificateStatusType::ocsp_multi_RESERVED,
                         .response = OCSPResponseList{.ocsp_response_list = responses}});
}

TEST_CASE("CertificateStatus: a single response is not empty, nor is a list") {
  bad<CertificateStatus>(hex<"01 000000">(), {errc::length_below_minimum, 1, "response", 0, 1});
  bad<CertificateStatus>(hex<"02 000000">(),
                         {errc::length_below_minimum, 1, "response.ocsp_response_list", 0, 1});
  bad<CertificateStatus>(hex<"02 000003 000001">(),
                         {errc::length_overrun, 4, "response.ocsp_response_list[0]", 1, 0});
  bad<CertificateStatus>(hex<"00 000001 30">(), {errc::unknown_case, 1, "response", 0, 0});
  bad<CertificateStatus>(hex<"01 0000">(), {errc::truncated, 1, "response", 3, 2});
  unwritable(CertificateStatus{.response = OCSPResponseList{}}, 99,
             {errc::case_mismatch, 1, "response", 1, 0});
}

}  // namespace
}  // namespace tlswire::test
