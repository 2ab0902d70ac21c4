#include <tlswire/handshake/extension/signature_algorithms.hpp>

#include <doctest/doctest.h>

#include <vector>

#include "handshake/in_message.hpp"
#include "support/expect.hpp"

namespace tlswire::test {
namespace {

using list = SignatureSchemeList;
static_assert(std::is_same_v<body<signature_algorithms, message::client_hello>, list>);
static_assert(std::is_same_v<body<signature_algorithms, message::certificate_request>, list>);
static_assert(std::is_same_v<body<signature_algorithms, message::client_certificate_request>, list>);
static_assert(signature_algorithms::type == ExtensionType{13});

// RFC 8448 section 3.
constexpr auto& wire =
    hex<"001e 0403 0503 0603 0203 0804 0805 0806 0401 0501 0601 0201 0402 0502 0602 0202">();
static_assert((*parse<list>(wire)).supported_signature_algorithms.size() == 15);
static_assert((*parse<list>(wire)).supported_signature_algorithms[4] == SignatureScheme::rsa_pss_rsae_sha256);
static_assert(lawful<list>(wire));

TEST_CASE("signature_algorithms: schemes in order of preference, unknown ones among them") {
  constexpr SignatureScheme schemes[] = {SignatureScheme::ed25519, SignatureScheme{0xfe00}};
  ok<list>(hex<"0004 0807 fe00">(), {.supported_signature_algorithms = schemes});
}

TEST_CASE("signature_algorithms: 2 to 2^16-2 bytes of whole schemes") {
  constexpr auto name = "supported_signature_algorithms";
  bad<list>(hex<"">(), {errc::truncated, 0, name, 2, 0});
  bad<list>(hex<"0000">(), {errc::length_below_minimum, 0, name, 0, 2});
  bad<list>(hex<"0005 0403 0503 06">(), {errc::length_not_a_multiple, 0, name, 5, 2});
  bad<list>(hex<"0004 0403">(), {errc::length_overrun, 0, name, 4, 2});
  bad<list>(hex<"ffff 0403">(), {errc::length_above_maximum, 0, name, 65535, 65534});
  bad<list>(hex<"0002 0403 0503">(), {errc::trailing_data, 4, "", 0, 2});
  const std::vector<SignatureScheme> too_many(32768, SignatureScheme::ed25519);
  unwritable(list{}, 9, {errc::length_below_minimum, 0, name, 0, 2});
  unwritable(list{.supported_signature_algorithms = too_many}, 70000,
             {errc::length_above_maximum, 0, name, 65536, 65534});
}

TEST_CASE("signature_algorithms: the longest list is taken whole") {
  const std::vector<SignatureScheme> most(32767, SignatureScheme::ed448);
  std::vector<std::uint8_t> out(65536);
  REQUIRE(serialize(list{.supported_signature_algorithms = most}, out));
  CHECK(bytes(out).sub(0, 4) == bytes(hex<"fffe 0808">()));
  CHECK(parse<list>(out).value().supported_signature_algorithms.size() == 32767);
}

TEST_CASE("signature_algorithms: an odd list in a ClientHello is refused with its place") {
  CHECK(client_hello_error(hex<"000d 0005 0003 0403 05">()) ==
        error_text({errc::length_not_a_multiple, in_client_hello + 4,
                    "extensions[0].signature_algorithms.supported_signature_algorithms", 3, 2}));
}

TEST_CASE("signature_algorithms: a server says in CertificateRequest what it can verify") {
  CHECK(certificate_request_error(hex<"000d 0004 0002 0403">()) == "");
  CHECK(certificate_request_error(hex<"000d 0002 0000">()) ==
        error_text({errc::length_below_minimum, in_certificate_request + 4,
                    "extensions[0].signature_algorithms.supported_signature_algorithms", 0, 2}));
}

}  // namespace
}  // namespace tlswire::test
