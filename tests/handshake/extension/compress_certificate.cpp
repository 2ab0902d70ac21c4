#include <tlswire/handshake/extension/compress_certificate.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = CertificateCompressionAlgorithms;
static_assert(std::is_same_v<body<compress_certificate, message::client_hello>, list>);
static_assert(std::is_same_v<body<compress_certificate, message::certificate_request>, list>);
static_assert(std::is_same_v<body<compress_certificate, message::client_certificate_request>, list>);
static_assert(versions_in<compress_certificate, message::client_hello> == versions::tls13);
static_assert(compress_certificate::type == ExtensionType{27});

// As Chromium sends it.
constexpr auto& wire = hex<"02 0002">();
static_assert((*parse<list>(wire)).algorithms.size() == 1);
static_assert((*parse<list>(wire)).algorithms[0] == CertificateCompressionAlgorithm::brotli);
static_assert(lawful<list>(wire));

TEST_CASE("compress_certificate: 2 to 254 bytes of whole algorithms") {
  constexpr CertificateCompressionAlgorithm some[] = {CertificateCompressionAlgorithm::zstd,
                                                      CertificateCompressionAlgorithm{0x4001}};
  ok<list>(hex<"04 0003 4001">(), {.algorithms = some});
  bad<list>(hex<"">(), {errc::truncated, 0, "algorithms", 1, 0});
  bad<list>(hex<"00">(), {errc::length_below_minimum, 0, "algorithms", 0, 2});
  bad<list>(hex<"01 00">(), {errc::length_below_minimum, 0, "algorithms", 1, 2});
  bad<list>(hex<"03 0002 00">(), {errc::length_not_a_multiple, 0, "algorithms", 3, 2});
  bad<list>(hex<"04 0002">(), {errc::length_overrun, 0, "algorithms", 4, 2});
  bad<list>(hex<"ff 0002">(), {errc::length_above_maximum, 0, "algorithms", 255, 254});
  bad<list>(hex<"02 0002 00">(), {errc::trailing_data, 3, "", 0, 1});
  const std::vector<CertificateCompressionAlgorithm> too_many(128);
  unwritable(list{}, 9, {errc::length_below_minimum, 0, "algorithms", 0, 2});
  unwritable(list{.algorithms = too_many}, 300, {errc::length_above_maximum, 0, "algorithms", 256, 254});
}

TEST_CASE("compress_certificate: an odd list in a ClientHello is refused with its place") {
  CHECK(client_hello_error(hex<"001b 0004 03 0002 00">()) ==
        error_text({errc::length_not_a_multiple, in_client_hello + 4,
                    "extensions[0].compress_certificate.algorithms", 3, 2}));
}

TEST_CASE("compress_certificate: a server says in CertificateRequest what it can decompress") {
  CHECK(certificate_request_error(hex<"001b 0003 02 0001">()) == "");
  CHECK(certificate_request_error(hex<"001b 0001 00">()) ==
        error_text({errc::length_below_minimum, in_certificate_request + 4,
                    "extensions[0].compress_certificate.algorithms", 0, 2}));
}

}  // namespace
}  // namespace tlswire::test
