#include <tlswire/handshake/message/tls12/digitally_signed.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using tls12::DigitallySigned;
static_assert(lawful<DigitallySigned>(hex<"0401 0003 a1a2a3">()));

struct holder {
  tls12::Signature signed_params{};
};
constexpr context<> in(ProtocolVersion version) { return {{.version = version}}; }
constexpr auto& named = hex<"0401 0003 a1a2a3">();
constexpr auto& unnamed = hex<"0003 a1a2a3">();

TEST_CASE("DigitallySigned: an algorithm and a signature") {
  ok<DigitallySigned>(
      named, {.algorithm = {HashAlgorithm::sha256, SignatureAlgorithm::rsa}, .signature = hex<"a1a2a3">()});
  // That of TLS 1.3's schemes, as rsa_pss_rsae_sha256.
  CHECK(((*parse<DigitallySigned>(hex<"0804 0000">())).algorithm ==
         tls12::SignatureAndHashAlgorithm{HashAlgorithm::Intrinsic, SignatureAlgorithm{4}}));
  bad<DigitallySigned>(hex<"04">(), {errc::truncated, 1, "algorithm.signature", 1, 0});
  bad<DigitallySigned>(hex<"0401 00">(), {errc::truncated, 2, "signature", 2, 1});
  bad<DigitallySigned>(hex<"0401 0001">(), {errc::length_overrun, 2, "signature", 1, 0});
}

TEST_CASE("Signature: TLS 1.2 and DTLS 1.2 name the algorithm, older versions do not") {
  const DigitallySigned with{.algorithm = {HashAlgorithm::sha256, SignatureAlgorithm::rsa},
                             .signature = hex<"a1a2a3">()};
  const tls10::DigitallySigned without{.signature = hex<"a1a2a3">()};
  for (const auto version : {ProtocolVersion::TLSv1_2, ProtocolVersion::DTLSv1_2}) {
    CHECK(not_ok<holder>(named, {with}, in(version)) == "");
    CHECK(not_bad<holder>(unnamed, {errc::length_overrun, 2, "signed_params.signature", 0xa1a2, 1},
                          in(version)) == "");
    CHECK(not_unwritable(holder{without}, 99,
                         {errc::case_mismatch, 0, "signed_params", static_cast<std::uint64_t>(version), 0},
                         in(version)) == "");
  }
  for (const auto version : {ProtocolVersion::SSLv3, ProtocolVersion::TLSv1_0, ProtocolVersion::TLSv1_1,
                             ProtocolVersion::DTLSv1_0}) {
    CHECK(not_ok<holder>(unnamed, {without}, in(version)) == "");
    CHECK(not_bad<holder>(named, {errc::length_overrun, 0, "signed_params.signature", 0x0401, 5},
                          in(version)) == "");
    CHECK(not_unwritable(holder{with}, 99,
                         {errc::case_mismatch, 0, "signed_params", static_cast<std::uint64_t>(version), 0},
                         in(version)) == "");
  }
}

}  // namespace
}  // namespace tlswire::test
