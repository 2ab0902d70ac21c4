#include <tlswire/handshake/message/compressed_certificate.hpp>

#include <doctest/doctest.h>

#include "support/expect.hpp"

namespace tlswire::test {
namespace {

constexpr auto& wire = hex<"0002 0001bd 000003 a1a2a3">();
constexpr CompressedCertificate parsed = *parse<CompressedCertificate>(wire);
static_assert(parsed.algorithm == CertificateCompressionAlgorithm::brotli);
static_assert(parsed.uncompressed_length == 445);
static_assert(lawful<CompressedCertificate>(wire));
static_assert(CompressedCertificate::msg_type == HandshakeType{25});

TEST_CASE("CompressedCertificate: algorithm, length before, and bytes") {
  ok<CompressedCertificate>(wire, {.algorithm = CertificateCompressionAlgorithm::brotli,
                                   .uncompressed_length = 445,
                                   .compressed_certificate_message = hex<"a1a2a3">()});
  // The length is a claim, which nobody has checked yet.
  ok<CompressedCertificate>(hex<"ffff ffffff 000001 00">(),
                            {.algorithm = CertificateCompressionAlgorithm{0xffff},
                             .uncompressed_length = 0xffffff,
                             .compressed_certificate_message = hex<"00">()});
}

TEST_CASE("CompressedCertificate: every bound is kept") {
  bad<CompressedCertificate>(hex<"00">(), {errc::truncated, 0, "algorithm", 2, 1});
  bad<CompressedCertificate>(hex<"0002 0001">(), {errc::truncated, 2, "uncompressed_length", 3, 2});
  bad<CompressedCertificate>(hex<"0002 0001bd 0000">(),
                             {errc::truncated, 5, "compressed_certificate_message", 3, 2});
  bad<CompressedCertificate>(hex<"0002 0001bd 000000">(),
                             {errc::length_below_minimum, 5, "compressed_certificate_message", 0, 1});
  bad<CompressedCertificate>(hex<"0002 0001bd 000002 a1">(),
                             {errc::length_overrun, 5, "compressed_certificate_message", 2, 1});
  bad<CompressedCertificate>(hex<"0002 0001bd 000001 a1 a2">(), {errc::trailing_data, 9, "", 0, 1});
  unwritable(CompressedCertificate{}, 99,
             {errc::length_below_minimum, 5, "compressed_certificate_message", 0, 1});
}

}  // namespace
}  // namespace tlswire::test
